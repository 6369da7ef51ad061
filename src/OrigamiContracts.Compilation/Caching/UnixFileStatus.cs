using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace OrigamiContracts.Compilation.Caching;

/// <summary>Whose a file or folder is, and what the others may do with it. .NET tells the mode, but not the owner.</summary>
/// <param name="Owner">The id of the user it belongs to.</param>
/// <param name="Mode">Its permissions.</param>
[UnsupportedOSPlatform("windows")]
internal readonly record struct UnixFileStatus(uint Owner, UnixFileMode Mode)
{
    private const UnixFileMode Permissions = (UnixFileMode)0b111_111_111_111;

    /// <summary>The id of the user that the process acts as.</summary>
    public static uint CurrentUser => GetEffectiveUserId();

    /// <summary>Looks at a file or folder, or at what a symbolic link leads to.</summary>
    /// <exception cref="IOException">The system does not tell.</exception>
    public static UnixFileStatus Of(string path)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(Path.GetFullPath(path)), 0];
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(name)
                : OperatingSystem.IsMacOS() ? OfMacOS(name)
                : throw new IOException("its owner can't be told on this system");
        }
        catch (EntryPointNotFoundException exception)
        {
            throw new IOException("its owner can't be told on this system", exception);
        }
    }

    // struct statx of linux/stat.h is the same on every architecture: stx_uid at 20, stx_mode at 28.
    private static UnixFileStatus OfLinux(byte[] name)
    {
        const int WorkingFolder = -100;
        const uint ModeAndOwner = 0x2 | 0x8;
        byte[] status = new byte[256];
        Check(Statx(WorkingFolder, name, flags: 0, ModeAndOwner, status));
        return new UnixFileStatus(
            MemoryMarshal.Read<uint>(status.AsSpan(20)),
            (UnixFileMode)MemoryMarshal.Read<ushort>(status.AsSpan(28)) & Permissions);
    }

    // struct stat of sys/stat.h with 64-bit inodes: st_mode at 4, st_uid at 16.
    private static UnixFileStatus OfMacOS(byte[] name)
    {
        byte[] status = new byte[256];
        Check(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? StatArm64(name, status) : StatX64(name, status));
        return new UnixFileStatus(
            MemoryMarshal.Read<uint>(status.AsSpan(16)),
            (UnixFileMode)MemoryMarshal.Read<ushort>(status.AsSpan(4)) & Permissions);
    }

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        }
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint GetEffectiveUserId();

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    private static extern int StatArm64(byte[] path, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    private static extern int StatX64(byte[] path, byte[] status);
}
