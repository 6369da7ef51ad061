namespace OrigamiContracts.Analyzers.Flow;

/// <summary>By which side an expression looks at a member's value.</summary>
internal enum View
{
    /// <summary>As it is.</summary>
    Value,

    /// <summary><c>Optional&lt;T&gt;.GetValueOrDefault()</c>: absent looks like null.</summary>
    OrDefault,

    /// <summary><c>Optional&lt;T&gt;.IsPresent</c>.</summary>
    IsPresent,

    /// <summary><c>Nullable&lt;T&gt;.HasValue</c>.</summary>
    HasValue,

    /// <summary><c>OpenEnum&lt;T&gt;.Known</c>: texts that are not listed look like null.</summary>
    Known,

    /// <summary>Whether <c>OpenEnum&lt;T&gt;.Known</c> is there.</summary>
    IsKnown,

    /// <summary><c>OpenEnum&lt;T&gt;.Text</c>.</summary>
    Text,

    /// <summary><c>IsTerminal</c> of a record, which tells of its state.</summary>
    IsTerminal,
}
