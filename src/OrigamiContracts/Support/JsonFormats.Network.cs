using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

// The formats of hosts and mailboxes.
public static partial class JsonFormats
{
    /// <summary>Whether a JSON string is a hostname of RFC 1123, section 2.1, whose labels in <c>xn--</c> are A-labels of RFC 5891.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsHostname(ref readonly ContractReader reader) => FormatText.Matches(in reader, HostNames.IsHostname);

    /// <inheritdoc cref="IsHostname(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsHostname(string text) => FormatText.Matches(text, HostNames.IsHostname);

    /// <summary>Whether a JSON string is a hostname, or an internationalized one of RFC 5890, section 2.3.2.3.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIdnHostname(ref readonly ContractReader reader) => FormatText.Matches(in reader, HostNames.IsIdnHostname);

    /// <inheritdoc cref="IsIdnHostname(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIdnHostname(string text) => FormatText.Matches(text, HostNames.IsIdnHostname);

    /// <summary>Whether a JSON string is a <c>Mailbox</c> of RFC 5321, section 4.1.2.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsEmail(ref readonly ContractReader reader) => FormatText.Matches(in reader, EmailAddresses.IsEmail);

    /// <inheritdoc cref="IsEmail(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsEmail(string text) => FormatText.Matches(text, EmailAddresses.IsEmail);

    /// <summary>Whether a JSON string is a <c>Mailbox</c> of RFC 5321, as RFC 6531 extends it.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIdnEmail(ref readonly ContractReader reader) => FormatText.Matches(in reader, EmailAddresses.IsIdnEmail);

    /// <inheritdoc cref="IsIdnEmail(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIdnEmail(string text) => FormatText.Matches(text, EmailAddresses.IsIdnEmail);

    /// <summary>Whether a JSON string is an IPv4 address in dotted decimals, without leading zeros (RFC 2673, section 3.2).</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIpv4(ref readonly ContractReader reader) => FormatText.Matches(in reader, IpAddresses.IsIpv4);

    /// <inheritdoc cref="IsIpv4(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIpv4(string text) => FormatText.Matches(text, IpAddresses.IsIpv4);

    /// <summary>Whether a JSON string is an IPv6 address of RFC 4291, section 2.2.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIpv6(ref readonly ContractReader reader) => FormatText.Matches(in reader, IpAddresses.IsIpv6);

    /// <inheritdoc cref="IsIpv6(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIpv6(string text) => FormatText.Matches(text, IpAddresses.IsIpv6);
}
