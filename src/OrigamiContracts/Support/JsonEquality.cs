using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>
/// Equality of JSON values (2020-12 Core, section 4.2.2): numbers by value, strings by code points, objects whatever the
/// order of their members.
/// </summary>
/// <remarks>
/// Two readers go through both texts in step; nothing is made of either. Members in another order are found by the
/// hashes of their names. Time is linear in the texts, but where the order differs at each level of nesting, what is deep
/// inside is passed over once for each level. Objects that have one name twice, on whose value readers don't agree
/// (RFC 8259, section 4), are equal if their members are in the same order, or no name is twice from where it differs.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    // Items that differ don't have one hash but by an accident that nobody will see, or because they are objects that have
    // one name twice. No more of one hash are remembered than this, so that a document full of such objects takes no
    // longer than others.
    private const int MaximumOfOneHash = 4;

    private const int IsTaken = -1;

    /// <summary>Whether a value equals another.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="utf8Json">The other value as JSON.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool Equals(ContractReader reader, ReadOnlySpan<byte> utf8Json)
    {
        ContractReader other = ReaderAt(utf8Json);
        return AreEqual(ref reader, ref other, utf8Json);
    }

    /// <summary>Whether a value equals one of several.</summary>
    /// <param name="reader">A copy of a reader on the value's first token.</param>
    /// <param name="utf8JsonArray">The others as a JSON array.</param>
    /// <returns>Whether it equals one of them.</returns>
    public static bool IsOneOf(ContractReader reader, ReadOnlySpan<byte> utf8JsonArray)
    {
        ContractReader others = ReaderAt(utf8JsonArray);
        while (others.Read() && others.TokenType != JsonTokenType.EndArray)
        {
            ContractReader value = reader;
            ContractReader other = others;
            if (AreEqual(ref value, ref other, utf8JsonArray))
            {
                return true;
            }

            others.Skip();
        }

        return false;
    }

    /// <summary>Whether two items of an array are equal.</summary>
    /// <param name="reader">A copy of a reader on the array's first token.</param>
    /// <param name="document">The whole text that the reader reads.</param>
    /// <param name="first">The index of one of them.</param>
    /// <param name="second">The index of the one that is equal to it: the first item that is equal to one before it.</param>
    /// <returns>Whether there are two.</returns>
    public static bool HasEqualItems(ContractReader reader, ReadOnlySpan<byte> document, out int first, out int second)
    {
        HashedPlaces items = default;
        try
        {
            for (second = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; second++)
            {
                int place = (int)reader.TokenStartIndex;
                ulong hash = JsonHash.OfValue(ref reader);
                first = int.MaxValue;
                int ofOneHash = 0;
                for (int i = items.Find(hash); i >= 0; i = items.Find(hash, after: i))
                {
                    ofOneHash++;
                    if (AreEqual(document[items[i].Place..], document[place..]))
                    {
                        first = Math.Min(first, items[i].Note);
                    }
                }

                if (first != int.MaxValue)
                {
                    return true;
                }

                if (ofOneHash < MaximumOfOneHash)
                {
                    items.Add(hash, place, note: second);
                }
            }
        }
        finally
        {
            items.Dispose();
        }

        first = second = -1;
        return false;
    }

    // The texts go on behind the values, but nothing reads that far.
    private static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ContractReader leftReader = ReaderAt(left);
        ContractReader rightReader = ReaderAt(right);
        return AreEqual(ref leftReader, ref rightReader, right);
    }

    private static ContractReader ReaderAt(ReadOnlySpan<byte> text)
    {
        ContractReader reader = ContractReader.Again(text);
        reader.Read();
        return reader;
    }

    // Both readers are on the values' first tokens. They are left on the last ones where the values are equal.
    private static bool AreEqual(ref ContractReader left, ref ContractReader right, ReadOnlySpan<byte> rightText) =>
        left.TokenType == right.TokenType && left.TokenType switch
        {
            JsonTokenType.String => AreTextsEqual(in left, in right),
            JsonTokenType.Number => JsonNumber.Compare(left.ValueSpan, right.ValueSpan) == 0,
            JsonTokenType.StartArray => AreArraysEqual(ref left, ref right, rightText),
            JsonTokenType.StartObject => AreObjectsEqual(ref left, ref right, rightText),
            _ => true,
        };

    private static bool AreTextsEqual(ref readonly ContractReader left, ref readonly ContractReader right) =>
        JsonEscapes.TextEquals(left.ValueSpan, left.ValueIsEscaped, right.ValueSpan, right.ValueIsEscaped);

    private static bool AreArraysEqual(ref ContractReader left, ref ContractReader right, ReadOnlySpan<byte> rightText)
    {
        while (left.Read() && right.Read() && left.TokenType != JsonTokenType.EndArray)
        {
            if (!AreEqual(ref left, ref right, rightText))
            {
                return false;
            }
        }

        return right.TokenType == JsonTokenType.EndArray;
    }

    private static bool AreObjectsEqual(ref ContractReader left, ref ContractReader right, ReadOnlySpan<byte> rightText)
    {
        while (left.Read() && right.Read() && left.TokenType == right.TokenType)
        {
            if (left.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            if (!AreTextsEqual(in left, in right))
            {
                return AreMembersEqual(ref left, ref right, rightText);
            }

            left.Read();
            right.Read();
            if (!AreEqual(ref left, ref right, rightText))
            {
                return false;
            }
        }

        return false;
    }

    // From here on the members are in another order: both readers are on names. What needs room is kept out of this
    // method, which is on the stack once for each level of nesting.
    private static bool AreMembersEqual(ref ContractReader left, ref ContractReader right, ReadOnlySpan<byte> rightText)
    {
        HashedPlaces members = default;
        try
        {
            if (!TryCollect(ref members, ref right, rightText, out int others))
            {
                return false;
            }

            for (; left.TokenType != JsonTokenType.EndObject; left.Read())
            {
                int place = Take(ref members, in left, rightText);
                if (place == IsTaken)
                {
                    return false;
                }

                others--;
                left.Read();
                ReadOnlySpan<byte> otherText = rightText[place..];
                ContractReader other = ContractReader.Again(otherText);
                other.Read();
                if (!AreEqual(ref left, ref other, otherText))
                {
                    return false;
                }
            }

            return others == 0;
        }
        finally
        {
            members.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryCollect(scoped ref HashedPlaces members, ref ContractReader reader, ReadOnlySpan<byte> text, out int count)
    {
        for (count = 0; reader.TokenType != JsonTokenType.EndObject; reader.Read(), count++)
        {
            ulong hash = JsonHash.OfText(in reader);
            if (Find(ref members, hash, in reader, text) >= 0)
            {
                return false;
            }

            int name = (int)reader.TokenStartIndex;
            reader.Read();
            members.Add(hash, name, note: (int)reader.TokenStartIndex);
            reader.Skip();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Take(scoped ref HashedPlaces members, ref readonly ContractReader name, ReadOnlySpan<byte> text)
    {
        int found = Find(ref members, JsonHash.OfText(in name), in name, text);
        if (found < 0)
        {
            return IsTaken;
        }

        int place = members[found].Note;
        members[found].Note = IsTaken;
        return place;
    }

    private static int Find(scoped ref HashedPlaces members, ulong hash, ref readonly ContractReader name, ReadOnlySpan<byte> text)
    {
        int found = members.Find(hash);
        while (found >= 0 && !JsonText.IsAt(in name, text, members[found].Place))
        {
            found = members.Find(hash, after: found);
        }

        return found;
    }
}
