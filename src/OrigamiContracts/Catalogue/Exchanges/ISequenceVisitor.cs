namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Takes the items of a sequence as they are read.</summary>
internal interface ISequenceVisitor
{
    void Visit(in SequenceItem item);

    /// <summary>Takes what is wrong with how the sequence is written.</summary>
    /// <param name="flaw">What is wrong.</param>
    void Note(SequenceFlaw flaw);
}
