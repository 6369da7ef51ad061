namespace OrigamiContracts.Tool.Configuration;

/// <summary>What the value of a <see cref="ConfigMember"/> is.</summary>
internal enum ConfigValueKind
{
    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>The path of a file, relative to the folder of the config file.</summary>
    Path,

    /// <summary>A list of such paths.</summary>
    Paths,

    /// <summary>A list of texts that end in such a path, after an equals sign.</summary>
    NamedPaths,
}
