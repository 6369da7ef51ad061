using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>What the emitters of both validators, of text and of objects, have in common.</summary>
internal abstract class ValidatorEmitter(CodeWriter code, EmissionContext context)
{
    private readonly LocalNames _locals = new();

    protected CodeWriter Code { get; } = code;

    protected EmissionContext Context { get; } = context;

    /// <summary>A name for a local, unique in the method.</summary>
    protected string Local(string name) => _locals.Take(name);

    /// <summary>Writes a report under its condition.</summary>
    /// <param name="isBroken">The condition.</param>
    /// <param name="report">The call of the collector.</param>
    protected void Check(string isBroken, string report)
    {
        using (Code.Block($"if ({isBroken})"))
        {
            Code.Line($"violations.{report};");
        }

        Code.Blank();
    }

    /// <summary>Writes the check of an invariant.</summary>
    /// <param name="invariant">The invariant.</param>
    /// <param name="rule">The rule in C#.</param>
    /// <param name="at">The expression for the place of the value it is about.</param>
    protected void CheckInvariant(InvariantModel invariant, string rule, string at)
    {
        InvariantComment.Write(Code, invariant);
        if (CelPaths.IsPlainCondition(invariant.Condition))
        {
            Check($"!({rule})", InvariantComment.Report(invariant, at));
        }
        else
        {
            Code.Line($"violations.{InvariantComment.Report(invariant, at, rule)};");
            Code.Blank();
        }
    }

    protected static string Location(Keyword keyword) => CSharpLiteral.String(keyword.Location);
}
