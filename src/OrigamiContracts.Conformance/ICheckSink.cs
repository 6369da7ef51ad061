namespace OrigamiContracts.Conformance;

/// <summary>Takes what a check finds, in the order of the inputs and of the values in them.</summary>
public interface ICheckSink
{
    /// <summary>Takes a finding.</summary>
    /// <param name="finding">The finding.</param>
    void Write(Finding finding);

    /// <summary>Takes something that was not judged.</summary>
    /// <param name="part">What it is, and why.</param>
    void Write(UnjudgedPart part);

    /// <summary>Takes an input that can't be used.</summary>
    /// <param name="input">The input.</param>
    void Write(UnusableInput input);
}
