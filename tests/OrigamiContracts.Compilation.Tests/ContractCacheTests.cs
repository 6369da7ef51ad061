using OrigamiContracts.Compilation.Caching;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Compilation.Tests;

public sealed class ContractCacheTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly List<string> _notes = [];

    private string Folder => _home["cache"];

    public void Dispose() => _home.Dispose();

    [Fact]
    public void What_was_compiled_is_not_compiled_again()
    {
        using CompiledDescription first = Compile(Descriptions.WithWarning);
        using CompiledDescription second = Compile(Descriptions.WithWarning);

        Assert.Equal((false, true), (first.IsFromCache, second.IsFromCache));
        Assert.Equal(first.Kind, second.Kind);
        Assert.Equal(Assert.Single(first.Findings), Assert.Single(second.Findings));
        Assert.True(second.Contract.Schemas["Name"].Validate("null"u8).IsValid);
        Assert.False(second.Contract.Schemas["Name"].Validate("1"u8).IsValid);
        Assert.Empty(_notes);
    }

    [Fact]
    public void Whatever_decides_what_is_compiled_decides_what_is_found()
    {
        DescriptionResource resource = new("https://example.com/a", "a.json", "{}");
        DescriptionOverlay overlay = new("o.yaml", "{}");
        DescriptionSource number = Descriptions.Number;
        (DescriptionSource, CompilationSettings)[] all =
        [
            (number, CompilationSettings.Default),
            (number with { Text = number.Text + " " }, CompilationSettings.Default),
            (number with { Path = "other.json" }, CompilationSettings.Default),
            (number with { Kind = DescriptionKind.JsonSchema }, CompilationSettings.Default),
            (number with { Resources = [resource] }, CompilationSettings.Default),
            (number with { Resources = [resource with { Uri = "https://example.com/b" }] }, CompilationSettings.Default),
            (number with { Resources = [resource with { Path = "b.json" }] }, CompilationSettings.Default),
            (number with { Resources = [resource with { Text = "true" }] }, CompilationSettings.Default),
            (number with { Resources = [resource, resource] }, CompilationSettings.Default),
            (number with { Overlays = [overlay] }, CompilationSettings.Default),
            (number with { Overlays = [overlay with { Path = "p.yaml" }] }, CompilationSettings.Default),
            (number with { Overlays = [overlay with { Text = "true" }] }, CompilationSettings.Default),
            (number with { Overlays = [overlay, overlay] }, CompilationSettings.Default),
            (number, new CompilationSettings { Dialect = "http://json-schema.org/draft-07/schema#" }),
            (number, new CompilationSettings { FormatsAreAsserted = true }),
            (number, new CompilationSettings { Schemas = [""] }),
            (number, new CompilationSettings { Schemas = ["", ""] }),
        ];

        Assert.Distinct(all.Select(static one => CacheKey.Of(one.Item1, one.Item2).ToString()));
        Assert.Equal(CacheKey.Of(number, CompilationSettings.Default).ToString(), CacheKey.Of(number with { Resources = [] }, new CompilationSettings()).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(200)]
    [InlineData(-1)]
    public void An_entry_that_was_changed_is_compiled_again(int offset) => AssertCompiledAgain(static (entry, offset) =>
    {
        byte[] content = File.ReadAllBytes(entry);
        content[offset < 0 ? content.Length + offset : offset] ^= 1;
        File.WriteAllBytes(entry, content);
    }, offset);

    [Theory]
    [InlineData(0)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(1000)]
    public void An_entry_that_was_cut_short_is_compiled_again(int length) => AssertCompiledAgain(static (entry, length) =>
    {
        using FileStream file = File.OpenWrite(entry);
        file.SetLength(length);
    }, length);

    [Fact]
    public void An_entry_that_was_written_with_another_secret_is_compiled_again()
    {
        string folder = _home["other"];
        Compile(Descriptions.Number, folder).Dispose();
        string other = EntryIn(folder);

        AssertCompiledAgain(static (entry, other) => File.Copy(other, entry, overwrite: true), other);
    }

    [Fact]
    public void An_entry_of_another_description_is_compiled_again()
    {
        string folder = _home["other"];
        Compile(Descriptions.Pets).Dispose();
        string other = Path.Join(folder, "entry");
        Directory.CreateDirectory(folder);
        File.Move(EntryIn(Folder), other);

        AssertCompiledAgain(static (entry, other) => File.Copy(other, entry, overwrite: true), other);
    }

    [Fact]
    public void A_secret_that_is_gone_takes_the_entries_with_it() =>
        AssertCompiledAgain(static (entry, _) => File.Delete(Path.Join(Path.GetDirectoryName(entry), "secret")), 0);

    [Fact]
    public void A_secret_that_others_could_read_is_none()
    {
        SkipOnWindows();
        AssertCompiledAgain(static (entry, _) => SetMode(Path.Join(Path.GetDirectoryName(entry), "secret"), "rw-r-----"), 0);
        Assert.Equal("rw-------", ModeOf(Path.Join(Folder, "secret")));
    }

    [Fact]
    public void Only_the_user_can_look_into_the_folder()
    {
        SkipOnWindows();
        Compile(Descriptions.Number).Dispose();

        Assert.Equal("rwx------", ModeOf(Folder));
        Assert.All(Directory.EnumerateFiles(Folder), static file => Assert.Equal("rw-------", ModeOf(file)));
    }

    [Theory]
    [InlineData("rwxrwx---")]
    [InlineData("rwx----w-")]
    public void A_folder_that_others_can_write_to_is_not_used(string mode)
    {
        SkipOnWindows();
        Compile(Descriptions.Number).Dispose();
        SetMode(Folder, mode);

        using CompiledDescription compiled = Compile(Descriptions.Number);

        Assert.False(compiled.IsFromCache);
        Assert.Equal([$"the cache folder {Folder} is not used: other users can write to it"], _notes);
    }

    [Fact]
    public void A_folder_that_others_can_only_read_is_used()
    {
        SkipOnWindows();
        Compile(Descriptions.Number).Dispose();
        SetMode(Folder, "rwxr-xr-x");

        using CompiledDescription compiled = Compile(Descriptions.Number);

        Assert.True(compiled.IsFromCache);
    }

    [Fact]
    public void A_folder_of_another_user_is_not_used()
    {
        SkipOnWindows();
        string folder = "/";
        if (Environment.IsPrivilegedProcess)
        {
            folder = Directory.CreateDirectory(Folder).FullName;
            using System.Diagnostics.Process chown = System.Diagnostics.Process.Start("chown", ["12345", folder]);
            chown.WaitForExit();
            Assert.Equal(0, chown.ExitCode);
        }

        using CompiledDescription compiled = Compile(Descriptions.Number, folder);

        Assert.False(compiled.IsFromCache);
        Assert.Equal([$"the cache folder {folder} is not used: it belongs to another user"], _notes);
        Assert.False(File.Exists(Path.Join(folder, "secret")));
    }

    [Fact]
    public void A_folder_that_can_not_be_made_keeps_nothing_from_being_compiled()
    {
        _home.Write("file", "");

        using CompiledDescription compiled = Compile(Descriptions.Number, _home["file"]);

        Assert.False(compiled.IsFromCache);
        Assert.StartsWith($"the cache folder {_home["file"]} is not used: ", Assert.Single(_notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_that_folder()
    {
        SkipOnWindows();
        Directory.CreateDirectory(_home["real"]);
        SetMode(_home["real"], "rwxrwxrwx");
        Directory.CreateSymbolicLink(Folder, _home["real"]);

        Compile(Descriptions.Number).Dispose();

        Assert.Equal([$"the cache folder {Folder} is not used: other users can write to it"], _notes);
    }

    [Fact]
    public void A_description_with_errors_is_not_kept()
    {
        DescriptionSource description = Descriptions.JsonSchema("""{"$ref":"#/missing"}""");

        Assert.Throws<InvalidDescriptionException>(() => Compile(description));
        Assert.Throws<InvalidDescriptionException>(() => Compile(description));

        Assert.Empty(Directory.EnumerateFiles(Folder, "*.contract"));
    }

    [Fact]
    public void The_entries_that_were_not_used_for_longest_are_removed()
    {
        ContractCache cache = new(Folder, _notes.Add);
        CacheKey[] keys = [.. Enumerable.Range(0, ContractCache.MaximumEntries + 1).Select(static i => CacheKey.Of(Descriptions.JsonSchema($"{i}"), CompilationSettings.Default))];
        EmittedContract contract = new(DescriptionKind.JsonSchema, [1, 2, 3], []);
        DateTime longAgo = DateTime.UtcNow.AddDays(-1);
        for (int i = 0; i < ContractCache.MaximumEntries; i++)
        {
            cache.Add(keys[i], contract);
            File.SetLastWriteTimeUtc(EntryOf(keys[i]), longAgo.AddMinutes(i));
        }

        Assert.NotNull(cache.Find(keys[0]));
        cache.Add(keys[^1], contract);

        Assert.Equal([keys[1]], keys.Where(key => !File.Exists(EntryOf(key))));
        Assert.Empty(_notes);

        string EntryOf(CacheKey key) => Path.Join(Folder, $"{key}.contract");
    }

    [Fact]
    public void What_a_process_that_was_ended_left_behind_is_removed()
    {
        Compile(Descriptions.Number).Dispose();
        string old = _home.Write("cache/old.tmp", "");
        string recent = _home.Write("cache/recent.tmp", "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));

        Compile(Descriptions.Pets).Dispose();

        Assert.Equal((false, true), (File.Exists(old), File.Exists(recent)));
    }

    private void AssertCompiledAgain<T>(Action<string, T> change, T argument)
    {
        Compile(Descriptions.Number).Dispose();
        string entry = EntryIn(Folder);
        change(entry, argument);

        using (CompiledDescription again = Compile(Descriptions.Number))
        {
            Assert.False(again.IsFromCache);
            Assert.True(again.Contract.Schemas.Values.Single().Validate("1"u8).IsValid);
        }

        Assert.Equal([$"the cache entry {entry} is damaged or not ours; the description is compiled again"], _notes);
        using CompiledDescription then = Compile(Descriptions.Number);
        Assert.True(then.IsFromCache);
    }

    private CompiledDescription Compile(DescriptionSource description, string? folder = null) =>
        new ContractCompiler(new ContractCache(folder ?? Folder, _notes.Add)).Compile(description, CompilationSettings.Default, TestContext.Current.CancellationToken);

    private static string EntryIn(string folder) => Directory.GetFiles(folder, "*.contract").Single();

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes; it closes the folder by its access control list.");

    private static void SetMode(string path, string mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            int bits = mode.Aggregate(0, static (bits, letter) => (bits << 1) | (letter == '-' ? 0 : 1));
            File.SetUnixFileMode(path, (UnixFileMode)bits);
        }
    }

    private static string ModeOf(string path)
    {
        int bits = OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(path);
        return string.Concat("rwxrwxrwx".Select((letter, i) => (bits & (0b100_000_000 >> i)) != 0 ? letter : '-'));
    }
}
