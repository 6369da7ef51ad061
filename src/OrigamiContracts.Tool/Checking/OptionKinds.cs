using System.CommandLine;
using System.Globalization;

namespace OrigamiContracts.Tool.Checking;

/// <summary>Makes options that say in one line what is wrong with what they are given.</summary>
internal static class OptionKinds
{
    public static Option<string[]> Several(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        AllowMultipleArgumentsPerToken = false,
    };

    // The library's own numbers need several lines to say what is wrong.
    public static Option<string> Number(string name, string description, int? usual, int largest)
    {
        var option = new Option<string>(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{description}, from 1 to {largest}."),
            HelpName = "NUMBER",
        };
        if (usual is { } number)
        {
            option.DefaultValueFactory = _ => number.ToString(CultureInfo.InvariantCulture);
        }

        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }]
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given >= 1 && given <= largest))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from 1 to {largest}, not '{text}'"));
            }
        });
        return option;
    }

    // The library's own AcceptOnlyFromAmong needs several lines to say what is wrong.
    public static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word))
            {
                result.AddError($"{name} is one of {string.Join(", ", words)}, not '{word}'");
            }
        });
        return option;
    }
}
