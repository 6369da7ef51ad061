using System.ComponentModel;
using System.Text.Json;

namespace OrigamiContracts.Support;

/// <summary>An emitted validator: judges the value at the reader's current token and leaves the reader on its last token.</summary>
/// <param name="reader">A reader of the collector's document.</param>
/// <param name="violations">Takes what is found.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonValidator(ref ContractReader reader, ref ViolationCollector violations);
