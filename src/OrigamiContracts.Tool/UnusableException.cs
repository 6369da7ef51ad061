namespace OrigamiContracts.Tool;

/// <summary>Something that the command needs can't be used: the message is what to tell, in lines.</summary>
internal sealed class UnusableException(string message) : Exception(message);
