using OrigamiContracts.Compilation.Caching;
using Xunit;

namespace OrigamiContracts.Compilation.Tests;

public sealed class CacheLocationTests
{
    [Fact]
    public void The_folder_can_be_chosen() =>
        Assert.Equal(Path.GetFullPath("chosen"), Find(("ORIGAMI_CONTRACTS_CACHE", "chosen"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/me"), ("LOCALAPPDATA", @"C:\me")));

    [Theory]
    [InlineData("/xdg", "/xdg/origami-contracts")]
    [InlineData("", "/home/me/.cache/origami-contracts")]
    [InlineData("relative", "/home/me/.cache/origami-contracts")]
    [InlineData(null, "/home/me/.cache/origami-contracts")]
    public void On_Linux_the_XDG_Base_Directory_Specification_says_where(string? cacheHome, string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is about Linux.");

        Assert.Equal(folder, Find(("XDG_CACHE_HOME", cacheHome), ("HOME", "/home/me")));
    }

    [Fact]
    public void On_macOS_it_lies_in_the_library()
    {
        Assert.SkipUnless(OperatingSystem.IsMacOS(), "This is about macOS.");

        Assert.Equal("/Users/me/Library/Caches/origami-contracts", Find(("HOME", "/Users/me")));
    }

    [Fact]
    public void On_Windows_it_lies_in_the_local_application_data()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "This is about Windows.");

        Assert.Equal(@"C:\me\origami-contracts", Find(("LOCALAPPDATA", @"C:\me")));
    }

    [Fact]
    public void A_user_without_a_home_has_none() => Assert.Null(Find());

    private static string? Find(params (string Name, string? Value)[] variables) =>
        CacheLocation.Find(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
