using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

/// <summary>
/// Asks the regular expressions of Node.js what ECMA-262 means: one process for any number of questions.
/// </summary>
internal static class NodeEngine
{
    // A line is a pattern, then the texts to try it on, each as the hexadecimal digits of its UTF-16 code units. The answer
    // is a digit for each text, E for a pattern that is not one, or T if it took too long to tell.
    private const string Script =
        """
        const vm = require('vm');
        const text = hex => String.fromCharCode(...(hex.match(/..../g) ?? []).map(unit => parseInt(unit, 16)));
        // By section 22.2.7.2 a match begins at a code point; asked at once, V8 also finds empty ones inside of pairs.
        const matches = (expression, input) => {
          for (let i = 0; i <= input.length; i += input.codePointAt(i) > 0xFFFF ? 2 : 1) {
            expression.lastIndex = i;
            if (expression.test(input)) {
              return 1;
            }
          }
          return 0;
        };
        const sandbox = vm.createContext({});
        const answer = new vm.Script('inputs.map(input => matches(expression, input)).join("")');
        for (const line of require('fs').readFileSync(0, 'latin1').split('\n').slice(0, -1)) {
          const [pattern, ...inputs] = line.split(' ').map(text);
          let expression;
          try {
            expression = new RegExp(pattern, 'uy');
          } catch {
            console.log('E');
            continue;
          }
          try {
            Object.assign(sandbox, { matches, expression, inputs });
            console.log(answer.runInContext(sandbox, { timeout: 5000 }));
          } catch {
            console.log('T');
          }
        }
        """;

    private static readonly Lazy<bool> IsOnPath = new(static () =>
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    /// <summary>Skips the test, visibly, where there is no Node.js.</summary>
    public static void SkipUnlessPresent() => Assert.SkipUnless(IsOnPath.Value, "node is not on the PATH.");

    /// <summary>Gets, for each question, a digit for each text, 1 for a match, or <c>E</c> if the pattern is an error, or <c>T</c>.</summary>
    public static async Task<string[]> AskAsync(IEnumerable<(string Pattern, string[] Texts)> questions)
    {
        ProcessStartInfo start = new("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Script);
        using Process process = Process.Start(start)!;
        Task<string> answers = process.StandardOutput.ReadToEndAsync();
        foreach ((string pattern, string[] texts) in questions)
        {
            await process.StandardInput.WriteAsync(string.Join(' ', texts.Prepend(pattern).Select(Hex)) + "\n");
        }

        process.StandardInput.Close();
        return (await answers).Split('\n')[..^1];
    }

    private static string Hex(string text) => text
        .Aggregate(new StringBuilder(), static (hex, unit) => hex.Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture)))
        .ToString();
}
