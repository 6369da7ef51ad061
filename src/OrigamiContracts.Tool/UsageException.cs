namespace OrigamiContracts.Tool;

/// <summary>The command line asks for something that can't be: the message says what, as a sentence without capital and stop.</summary>
internal sealed class UsageException(string message) : Exception(message);
