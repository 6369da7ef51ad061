using System.Text;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;
using OrigamiContracts.Testing;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>A real JSON Schema with real documents that are valid against it.</summary>
internal sealed class Corpus
{
    private readonly byte[][] _documents;
    private readonly ApiSchema _schema;

    private Corpus(byte[][] documents, ApiSchema schema) => (_documents, _schema) = (documents, schema);

    /// <summary>All corpora that there can be.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ansible-meta", "cmake-presets", "cql2", "cypress", "helm-chart-lock", "krakend", "lazygit", "pulumi", "ui5-manifest", "yamllint",
    ];

    /// <summary>Those that are here.</summary>
    public static IReadOnlyList<string> Present { get; } = [.. Names.Where(static name => FolderOf(name) is { } folder && Directory.Exists(folder))];

    /// <summary>How many documents it has.</summary>
    public int Count => _documents.Length;

    /// <summary>How many bytes they have together, line breaks not counted.</summary>
    public long Length => _documents.Sum(static document => (long)document.Length);

    /// <summary>The folder that a corpus is in, or would be; <see langword="null"/> where there is no shared material.</summary>
    public static string? FolderOf(string name) => SharedFolder.Path is { } shared ? Path.Combine(shared, "corpora", name) : null;

    /// <summary>Reads a corpus that is here, and compiles its schema as the tool does.</summary>
    public static Corpus Of(string name)
    {
        string folder = FolderOf(name)!;
        var corpus = new Corpus(
            [.. File.ReadLines(Path.Combine(folder, "instances.jsonl")).Select(Encoding.UTF8.GetBytes)],
            Contracts.OfSchema(Path.Combine(folder, "schema.json")));
        return corpus.CountValid() == corpus.Count
            ? corpus
            : throw new InvalidOperationException($"Not all documents of {name} are valid; they are meant to be.");
    }

    /// <summary>Judges every document.</summary>
    /// <returns>How many are valid.</returns>
    public int CountValid()
    {
        int valid = 0;
        foreach (byte[] document in _documents)
        {
            if (_schema.Validate(document).IsValid)
            {
                valid++;
            }
        }

        return valid;
    }
}
