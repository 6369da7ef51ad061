namespace OrigamiContracts.Generators.Model;

/// <summary>A JSON value as its text, without white space, object members in the order of the description.</summary>
internal readonly record struct JsonText(string Text)
{
    public bool IsString => Text[0] == '"';

    public bool IsNull => Text == "null";

    public override string ToString() => Text;
}
