using Microsoft.CodeAnalysis;

namespace OrigamiContracts.Analyzers.Flow;

/// <summary>
/// A value that code can name again: a variable, or a member of one, and so on. Two expressions with equal paths have the
/// same value as long as nothing on the path is assigned.
/// </summary>
internal sealed class AccessPath : IEquatable<AccessPath>
{
    private readonly int _hash;

    private AccessPath(AccessPath? parent, ISymbol root, string name, ITypeSymbol? type)
    {
        Parent = parent;
        Root = root;
        Name = name;
        Type = type;
        _hash = parent is null ? SymbolEqualityComparer.Default.GetHashCode(root) : (parent._hash * 31) + StringComparer.Ordinal.GetHashCode(name);
    }

    /// <summary>The path to what this is a member of; null for a variable.</summary>
    public AccessPath? Parent { get; }

    /// <summary>The variable; for <c>this</c>, its type.</summary>
    public ISymbol Root { get; }

    /// <summary>The member's name.</summary>
    public string Name { get; }

    /// <summary>The type of the value; null where the path was made of names alone. It takes no part in comparisons.</summary>
    public ITypeSymbol? Type { get; }

    public static AccessPath Of(ISymbol variable, ITypeSymbol? type) => new(parent: null, variable, variable.Name, type);

    public AccessPath Member(string name, ITypeSymbol? type = null) => new(this, Root, name, type);

    public AccessPath Member(IEnumerable<string> names) => names.Aggregate(this, static (path, name) => path.Member(name));

    /// <summary>An item of a list or array.</summary>
    /// <param name="index">The index as it is written: a constant, or the name of a variable.</param>
    /// <param name="type">The item's type.</param>
    public AccessPath Item(string index, ITypeSymbol? type) => Member(ItemName(index), type);

    /// <summary>Whether this is the path, or leads through it.</summary>
    public bool StartsWith(AccessPath path)
    {
        for (AccessPath? part = this; part is not null; part = part.Parent)
        {
            if (part.Equals(path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the value changes when a variable is assigned.</summary>
    public bool DependsOn(ISymbol variable)
    {
        if (SymbolEqualityComparer.Default.Equals(Root, variable))
        {
            return true;
        }

        string item = ItemName(variable.Name);
        for (AccessPath? part = this; part is not null; part = part.Parent)
        {
            if (part.Name == item)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same path with another beginning.</summary>
    /// <param name="from">What this path starts with.</param>
    /// <param name="to">What it shall start with.</param>
    public AccessPath Rebase(AccessPath from, AccessPath to) => Equals(from) ? to : Parent!.Rebase(from, to).Member(Name, Type);

    public bool Equals(AccessPath? other) =>
        other is not null
        && _hash == other._hash
        && (Parent is null
            ? other.Parent is null && SymbolEqualityComparer.Default.Equals(Root, other.Root)
            : Name == other.Name && Parent.Equals(other.Parent));

    public override bool Equals(object? obj) => Equals(obj as AccessPath);

    public override int GetHashCode() => _hash;

    public override string ToString() => Parent is null ? Name : Name.StartsWith("[", StringComparison.Ordinal) ? Parent + Name : $"{Parent}.{Name}";

    private static string ItemName(string index) => $"[{index}]";
}
