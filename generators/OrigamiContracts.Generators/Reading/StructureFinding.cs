using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace OrigamiContracts.Generators.Reading;

/// <summary>What Microsoft.OpenApi found, weighed by what it means for the contract.</summary>
/// <param name="Pointer">Where it is.</param>
/// <param name="Message">What the library says.</param>
/// <param name="HasEffect">Whether the contract is another, or misses something, because of it.</param>
/// <param name="IsAboutName">Whether a name is wrong, and not what has it.</param>
internal sealed record StructureFinding(string Pointer, string Message, bool HasEffect, bool IsAboutName)
{
    // Code is made from none of what these are about: no build should fail for a license without a name.
    private static readonly HashSet<string> RulesWithoutEffect = new(StringComparer.Ordinal)
    {
        "EmailMustBeEmailFormat",
        "ExtensionNameMustStartWithXDash",
        "LicenseRequiredFields",
        "OAuthFlowRequiredFields",
        "ResponseRequiredFields",
        "ResponsesMustContainAtLeastOneResponse",
        "TagRequiredFields",
        "UrlIsRequired",
    };

    // Two findings say only in their message where they are.
    private static readonly Regex UnknownMember = new(
        "^(?<name>.*) is not a valid property at #(?<owner>.*)$", RegexOptions.Singleline);

    private static readonly Regex ComponentName = new(
        "^The key '(?<name>.*)' in '(?<map>[a-zA-Z]+)' of components MUST ", RegexOptions.Singleline);

    /// <returns>Null if the version of OpenAPI allows what the library finds wrong.</returns>
    public static StructureFinding? From(OpenApiError error, string version)
    {
        string? rule = (error as OpenApiValidatorError)?.RuleName;
        if (rule == "ResponseRequiredFields" && version.StartsWith("3.2", StringComparison.Ordinal))
        {
            // OpenAPI 3.2 no longer requires the description.
            return null;
        }

        string message = error.Message.TrimEnd('.');
        if (UnknownMember.Match(message) is { Success: true } unknown)
        {
            // What the specification does not name can't change what the rest means. A path it does not name is a path
            // that is missing.
            string owner = unknown.Groups["owner"].Value.TrimEnd('/');
            string name = unknown.Groups["name"].Value;
            return new StructureFinding(
                JsonPointer.Append(owner, name), message, HasEffect: owner == "/paths", IsAboutName: true);
        }

        bool isSwagger = version == OpenApiVersion.Swagger;
        if (ComponentName.Match(message) is { Success: true } component)
        {
            if (isSwagger)
            {
                // Swagger 2.0 lets people name definitions as they like.
                return null;
            }

            string map = JsonPointer.Append("/components", component.Groups["map"].Value);
            return new StructureFinding(
                JsonPointer.Append(map, component.Groups["name"].Value), message, HasEffect: false, IsAboutName: true);
        }

        string pointer = JsonPointer.FromUriFragment(error.Pointer ?? "#") ?? JsonPointer.Root;
        if (isSwagger)
        {
            pointer = SwaggerStructure.PlaceOf(pointer);
        }

        bool hasEffect = !IsLeftOut(pointer) && (rule is null || !RulesWithoutEffect.Contains(rule));
        return new StructureFinding(pointer, message, hasEffect, IsAboutName: false);
    }

    // ApiDescription has neither webhooks nor callbacks.
    private static bool IsLeftOut(string pointer) =>
        pointer.StartsWith("/webhooks/", StringComparison.Ordinal) || pointer.Contains("/callbacks/");
}
