using System.Globalization;
using System.Text.Json;
using OrigamiContracts.Conformance;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tool.Configuration;

/// <summary>Reads the file that holds the options of a project: <c>origami-contracts.json</c>.</summary>
internal static class ConfigFile
{
    public const string Name = "origami-contracts.json";

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings of the nearest file in a folder or those around it; none if there is no such file.</summary>
    /// <exception cref="UnusableException">The file can't be used.</exception>
    public static IReadOnlyList<ConfigSetting> FindFrom(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, Name);
            if (File.Exists(path))
            {
                return Read(path, Path.GetRelativePath(folder, path).Replace('\\', '/'));
            }
        }

        return [];
    }

    private static List<ConfigSetting> Read(string path, string shown)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (InputProblem.Covers(exception))
        {
            throw new UnusableException($"{shown}: {InputProblem.Describe(exception)}");
        }

        try
        {
            return Read(text, Path.GetDirectoryName(path)!, shown);
        }
        catch (JsonException exception)
        {
            throw new UnusableException(string.Create(CultureInfo.InvariantCulture, $"{shown}:{exception.LineNumber + 1}: not JSON: {JsonProblem.Of(exception)}"));
        }
    }

    private static List<ConfigSetting> Read(ReadOnlySpan<byte> text, string folder, string shown)
    {
        List<ConfigSetting> settings = [];
        var reader = new Utf8JsonReader(text, Options);
        var position = new TextPosition(text, firstLine: 1);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new UnusableException($"{shown}:1: has to be an object");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            position.MoveTo(reader.TokenStartIndex);
            string origin = string.Create(CultureInfo.InvariantCulture, $"{shown}:{position.Line}");
            string name = reader.GetString()!;
            reader.Read();
            if (name == ConfigMember.Schema)
            {
                reader.Skip();
                continue;
            }

            ConfigMember member = ConfigMember.Find(name) ?? throw new UnusableException($"{origin}: there is no setting {JsonText.Excerpt(name)}; {Advice(name)}");
            using var value = JsonDocument.ParseValue(ref reader);
            settings.Add(new ConfigSetting(member, ValuesOf(value.RootElement, member, folder, origin), origin));
        }

        return settings;
    }

    private static string Advice(string name)
    {
        string[] names = [.. ConfigMember.All.Select(static member => member.Name)];
        IReadOnlyList<string> near = NearestNames.Of(name, names);
        return near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : $"there are {string.Join(", ", names)}";
    }

    private static IReadOnlyList<string> ValuesOf(JsonElement value, ConfigMember member, string folder, string origin)
    {
        return (member.Kind, value.ValueKind) switch
        {
            (ConfigValueKind.Flag, JsonValueKind.True) => ["true"],
            (ConfigValueKind.Flag, JsonValueKind.False) => [],
            (ConfigValueKind.Number, JsonValueKind.Number) => [value.GetRawText()],
            (ConfigValueKind.Text, JsonValueKind.String) => [value.GetString()!],
            (ConfigValueKind.Path, JsonValueKind.String) => [PathIn(folder, value.GetString()!)],
            (ConfigValueKind.Texts, JsonValueKind.Array) => [.. Items()],
            (ConfigValueKind.Paths, JsonValueKind.Array) => [.. Items().Select(path => PathIn(folder, path))],
            (ConfigValueKind.NamedPaths, JsonValueKind.Array) => [.. Items().Select(text => NamedPathIn(folder, text))],
            _ => throw Wrong(),
        };

        IEnumerable<string> Items() => value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong());

        UnusableException Wrong() => new($"{origin}: '{member.Name}' has to be {Words(member.Kind)}");
    }

    private static string Words(ConfigValueKind kind) => kind switch
    {
        ConfigValueKind.Flag => "true or false",
        ConfigValueKind.Number => "a number",
        ConfigValueKind.Text or ConfigValueKind.Path => "a string",
        _ => "a list of strings",
    };

    private static string NamedPathIn(string folder, string text)
    {
        int equals = text.LastIndexOf('=');
        return equals < 0 ? text : $"{text[..equals]}={PathIn(folder, text[(equals + 1)..])}";
    }

    // As short as it can be, since reports show it.
    private static string PathIn(string folder, string path) => path is "" or "-" || Path.IsPathRooted(path)
        ? path
        : Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder, path));
}
