using System.Collections;
using System.Reflection;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>Walks everything an object holds on to.</summary>
internal static class ReachableObjects
{
    private const BindingFlags OwnFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Fails if an object of one of the types can be reached.</summary>
    public static void AssertNone(object root, string name, params Type[] forbidden)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(object Value, string Path)> waiting = new([(root, name)]);
        while (waiting.TryPop(out (object Value, string Path) at))
        {
            Type type = at.Value.GetType();
            Assert.False(Array.Exists(forbidden, one => one.IsInstanceOfType(at.Value)), $"{at.Path} is a {type}.");
            if (type.IsPrimitive || type.IsEnum || at.Value is string or Type or Delegate || (!type.IsValueType && !seen.Add(at.Value)))
            {
                continue;
            }

            foreach ((object? value, string part) in PartsOf(at.Value, type))
            {
                if (value is not null)
                {
                    waiting.Push((value, at.Path + part));
                }
            }
        }
    }

    private static IEnumerable<(object? Value, string Part)> PartsOf(object value, Type type)
    {
        if (value is Array array)
        {
            return array.Cast<object?>().Select(static item => (item, "[]"));
        }

        return BasesOf(type).SelectMany(static type => type.GetFields(OwnFields)).Select(field => (field.GetValue(value), "." + field.Name));
    }

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }
}
