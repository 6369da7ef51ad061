using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrigamiContracts.Json;

/// <summary>
/// Gives System.Text.Json the converter of each open enumeration, also where it meets one as a member of a type that no
/// contract emitted.
/// </summary>
/// <remarks>An attribute of <see cref="OpenEnum{T}"/> can name this factory, but no converter for an open <c>T</c>.</remarks>
public sealed class OpenEnumJsonConverterFactory : JsonConverterFactory
{
    // Making OpenEnumJsonConverter<T> from the Type of T would need code at run time that ahead-of-time compilation lacks.
    private static readonly ConcurrentDictionary<Type, Func<JsonConverter>> Constructors = new();

    internal static void Register<T>()
        where T : struct, Enum => Constructors[typeof(OpenEnum<T>)] = Make<T>;

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OpenEnum<>);
    }

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (!Constructors.ContainsKey(typeToConvert))
        {
            // The module that emitted the enum registers it, and none of its code may have run yet.
            RuntimeHelpers.RunModuleConstructor(typeToConvert.GenericTypeArguments[0].Module.ModuleHandle);
        }

        return Constructors.TryGetValue(typeToConvert, out Func<JsonConverter>? construct)
            ? construct()
            : throw new NotSupportedException($"The enum of {typeToConvert} is none that OrigamiContracts.Generators emitted.");
    }

    // No lambda, whose class would be made for each enum while its contract is loaded.
    private static OpenEnumJsonConverter<T> Make<T>()
        where T : struct, Enum => new();
}
