namespace OrigamiContracts.Support.Formats;

/// <summary>
/// The formats <c>json-pointer</c> (RFC 6901, section 3; the form that is no fragment of a URI) and
/// <c>relative-json-pointer</c> (draft-bhutton-relative-json-pointer-00, section 3).
/// </summary>
internal static class JsonPointerSyntax
{
    public static bool IsJsonPointer(ReadOnlySpan<byte> text)
    {
        if (text is not ([] or [(byte)'/', ..]))
        {
            return false;
        }

        for (int escape = text.IndexOf((byte)'~'); escape >= 0; escape = text.IndexOf((byte)'~'))
        {
            if (text[escape..] is not [_, (byte)'0' or (byte)'1', ..])
            {
                return false;
            }

            text = text[(escape + 2)..];
        }

        return true;
    }

    public static bool IsRelativeJsonPointer(ReadOnlySpan<byte> text)
    {
        if (!TryTakeInteger(ref text))
        {
            return false;
        }

        if (text is [(byte)'+' or (byte)'-', .. ReadOnlySpan<byte> manipulated])
        {
            text = manipulated;
            if (!TryTakeInteger(ref text))
            {
                return false;
            }
        }

        return text is [(byte)'#'] || IsJsonPointer(text);
    }

    // An integer that is not negative, without leading zeros.
    private static bool TryTakeInteger(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        int digits = end < 0 ? text.Length : end;
        if (digits == 0 || (digits > 1 && text[0] == (byte)'0'))
        {
            return false;
        }

        text = text[digits..];
        return true;
    }
}
