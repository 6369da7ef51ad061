using OrigamiContracts.Generators.Emitting;

namespace OrigamiContracts.Generators.Invariants;

// The methods that go through lists.
internal abstract partial class CelWriter
{
    private const string Error = $"{Runtime}.CelError";

    // Numbers the locals that hold what was decided, of which a method can have several in one block.
    private int _tests;

    /// <summary>Whether what is written stands in a method of its own, where nothing that was proven outside is seen.</summary>
    protected bool IsInMethod { get; private set; }

    private string Quantifier(CelQuantifier quantifier)
    {
        bool isPlain = CelPaths.IsPlainCondition(quantifier);
        string type = isPlain ? "bool" : RuntimeType(CelKind.Bool);
        string verb = quantifier.Quantity switch
        {
            CelQuantity.All => "All",
            CelQuantity.Any => "Any",
            _ => "One",
        };
        return Method(verb, quantifier.Variable, quantifier, type, code =>
        {
            if (quantifier.Quantity == CelQuantity.One)
            {
                code.Line("int held = 0;");
            }
            else if (!isPlain)
            {
                code.Line($"{type} result = {(quantifier.Quantity == CelQuantity.All ? "true" : "false")};");
            }

            Loop(code, quantifier.List, quantifier.Variable, Failed(type), () => Ask(code, quantifier, isPlain));
            code.Line(quantifier.Quantity switch
            {
                CelQuantity.One => "return held == 1;",
                CelQuantity.All when isPlain => "return true;",
                CelQuantity.Any when isPlain => "return false;",
                _ => "return result;",
            });
        });
    }

    private void Ask(CodeWriter code, CelQuantifier quantifier, bool isPlain)
    {
        CSharpExpression predicate = Condition(quantifier.Predicate);
        if (isPlain)
        {
            (string test, string result) = quantifier.Quantity switch
            {
                CelQuantity.All => (CSharpExpression.Not(predicate).Text, "false"),
                CelQuantity.Any => (predicate.Text, "true"),
                _ => ($"{predicate.AsOperandOf(CSharpPrecedence.ConditionalAnd)} && ++held > 1", "false"),
            };
            Return(code, test, result);
            return;
        }

        code.Line($"int mark = {Runtime}.CelScratch.Mark;");
        if (quantifier.Quantity == CelQuantity.One)
        {
            code.Line($"{RuntimeType(CelKind.Bool)} holds = {predicate.Text};");
            code.Line($"{Runtime}.CelScratch.Release(mark);");
            Return(code, $"holds.Error != {Error}.None", "holds");
            Return(code, "holds.IsTrue && ++held > 1", "false");
        }
        else
        {
            bool isAll = quantifier.Quantity == CelQuantity.All;
            code.Line($"result {(isAll ? "&=" : "|=")} {predicate.Text};");
            code.Line($"{Runtime}.CelScratch.Release(mark);");
            Return(code, isAll ? "result.IsFalse" : "result.IsTrue", "result");
        }
    }

    /// <summary>The call of a method that goes through all items of a list.</summary>
    protected string Aggregate(CelAggregate aggregate)
    {
        string type = aggregate.Function == CelAggregation.ItemAt && aggregate.Item.IsPath ? PathType(aggregate.Type) : RuntimeType(aggregate.Type.Kind);
        return Method(aggregate.Function.ToString(), aggregate.Item, aggregate, type, code =>
        {
            WriteStart(code, aggregate, type);
            Loop(code, aggregate.List, aggregate.Item, Failed(type), () => WriteStep(code, aggregate, type));
            code.Line($"return {ResultOf(aggregate.Function, type)};");
        });
    }

    private void WriteStart(CodeWriter code, CelAggregate aggregate, string type)
    {
        switch (aggregate.Function)
        {
            case CelAggregation.Sum:
                code.Line($"{type} sum = {Zero(aggregate.Type.Kind)};");
                break;
            case CelAggregation.Min or CelAggregation.Max or CelAggregation.IsSorted:
                code.Line($"{RuntimeType(aggregate.Item.Type.Kind)} last = default;");
                code.Line("bool hasLast = false;");
                break;
            case CelAggregation.LastIndexOf:
                code.Line("long index = 0;");
                code.Line("long found = -1;");
                break;
            case CelAggregation.ItemAt:
                code.Line($"{RuntimeType(CelKind.Int)} wanted = {Computed(aggregate.Argument!)};");
                Return(code, $"wanted.Error != {Error}.None", Failed(type)("wanted.Error"));
                code.Line("long index = 0;");
                break;
            default:
                code.Line("long index = 0;");
                break;
        }
    }

    private void WriteStep(CodeWriter code, CelAggregate aggregate, string type)
    {
        switch (aggregate.Function)
        {
            case CelAggregation.Count:
                code.Line("index++;");
                break;
            case CelAggregation.Sum:
                code.Line($"sum += {Computed(aggregate.Item)};");
                break;
            case CelAggregation.Min or CelAggregation.Max or CelAggregation.IsSorted:
                WriteOrder(code, aggregate, type);
                break;
            case CelAggregation.ItemAt:
                string item = aggregate.Item.IsPath ? Path(aggregate.Item) : Computed(aggregate.Item);
                Return(code, $"{Runtime}.Cel.Equal(wanted, {Runtime}.CelNumber.Int(index++)).IsTrue", item);
                break;
            default:
                code.Line($"{RuntimeType(CelKind.Bool)} isEqual = {Condition(aggregate.Argument!).Text};");
                Return(code, $"isEqual.Error != {Error}.None", Failed(type)("isEqual.Error"));
                using (code.Block("if (isEqual.IsTrue)"))
                {
                    code.Line(aggregate.Function == CelAggregation.IndexOf ? $"return {Runtime}.CelNumber.Int(index);" : "found = index;");
                }

                code.Blank();
                code.Line("index++;");
                break;
        }
    }

    private void WriteOrder(CodeWriter code, CelAggregate aggregate, string type)
    {
        string itemType = RuntimeType(aggregate.Item.Type.Kind);
        code.Line($"{itemType} next = {Computed(aggregate.Item)};");
        string operands = aggregate.Function == CelAggregation.Max ? "last, next" : "next, last";
        code.Line($"{RuntimeType(CelKind.Bool)} isLess = hasLast ? {Runtime}.Cel.Less({operands}) : {(aggregate.Function == CelAggregation.IsSorted ? "false" : "true")};");
        Return(code, $"isLess.Error != {Error}.None || next.Error != {Error}.None", Failed(type)($"isLess.Error != {Error}.None ? isLess.Error : next.Error"));
        if (aggregate.Function == CelAggregation.IsSorted)
        {
            Return(code, "isLess.IsTrue", "false");
            code.Line("last = next;");
        }
        else
        {
            using (code.Block("if (isLess.IsTrue)"))
            {
                code.Line("last = next;");
            }

            code.Blank();
        }

        code.Line("hasLast = true;");
    }

    private static string ResultOf(CelAggregation function, string type) => function switch
    {
        CelAggregation.Count => $"{Runtime}.CelNumber.Int(index)",
        CelAggregation.Sum => "sum",
        CelAggregation.Min or CelAggregation.Max => $"hasLast ? last : {Failed(type)($"{Error}.EmptyList")}",
        CelAggregation.IsSorted => "true",
        CelAggregation.IndexOf => $"{Runtime}.CelNumber.Int(-1L)",
        CelAggregation.LastIndexOf => $"{Runtime}.CelNumber.Int(found)",
        _ => Failed(type)($"{Error}.IndexOutOfRange"),
    };

    private static string Zero(CelKind kind) => kind switch
    {
        CelKind.Int => $"{Runtime}.CelNumber.Int(0L)",
        CelKind.Uint => $"{Runtime}.CelNumber.Uint(0UL)",
        CelKind.Double => $"{Runtime}.CelNumber.Of(0D)",
        _ => $"{Runtime}.CelDuration.Of(0L)",
    };

    private static Func<string, string> Failed(string type) => error => $"{type}.Failed({error})";

    // The call of a method that is given what the expression looks at: of the input, and of the variables around it.
    private string Method(string verb, CelVariable variable, CelExpression expression, string type, Action<CodeWriter> write)
    {
        List<(string Type, string Name)> parameters = [.. InputOf(expression)];
        Dictionary<int, string> locals = [];
        foreach (CelVariable free in expression.All().OfType<CelVariable>())
        {
            if (_locals.TryGetValue(free.Number, out string? local) && !locals.ContainsKey(free.Number))
            {
                locals.Add(free.Number, local);
                parameters.Add((free.IsPath ? PathType(free.Type) : RuntimeType(free.Type.Kind), local));
            }
        }

        string name = _methods.Add(verb + Binding.CSharpName.Pascal(variable.Name), (code, method) =>
        {
            (Dictionary<int, string> outside, bool wasInMethod) = (_locals, IsInMethod);
            (_locals, IsInMethod) = (locals, true);
            string declared = string.Join(", ", parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));
            using (code.Block($"{MethodModifiers} {type} {method}({declared})"))
            {
                write(code);
            }

            (_locals, IsInMethod) = (outside, wasInMethod);
        });
        return $"{name}({string.Join(", ", parameters.Select(static parameter => parameter.Name))})";
    }

    // Writes what is done with each item of a list; what the list is made of is woven into the loops.
    private void Loop(CodeWriter code, CelExpression list, CelVariable variable, Func<string, string> fail, Action write)
    {
        switch (list)
        {
            case CelFilter filter:
                Loop(code, filter.List, filter.Variable, fail, () => If(code, filter.Predicate, "keeps", fail, () =>
                {
                    if (filter.Variable.IsPath == variable.IsPath)
                    {
                        _locals[variable.Number] = LocalOf(filter.Variable);
                        write();
                    }
                    else
                    {
                        Declare(code, variable, filter.Variable, write);
                    }
                }));
                break;
            case CelMapping mapping:
                Loop(code, mapping.List, mapping.Variable, fail, () => Declare(code, variable, mapping.Value, write));
                break;
            case CelConcatenation concatenation:
                Loop(code, concatenation.Left, variable, fail, write);
                Loop(code, concatenation.Right, variable, fail, write);
                break;
            case CelConditional conditional when !CelPaths.IsPath(conditional):
                If(code, conditional.Condition, "chooses", fail, () => Loop(code, conditional.Then, variable, fail, write));
                If(code, CelNot.Of(conditional.Condition), "rejects", fail, () => Loop(code, conditional.Otherwise, variable, fail, write));
                break;
            case CelList literal:
                foreach (CelExpression item in literal.Items)
                {
                    using (code.Body("}"))
                    {
                        Declare(code, variable, item, write);
                    }

                    code.Blank();
                }

                break;
            default:
                LoopOverInput(code, list, variable, fail, write);
                break;
        }
    }

    private void LoopOverInput(CodeWriter code, CelExpression list, CelVariable variable, Func<string, string> fail, Action write)
    {
        CelExpression range = list is CelKeys keys ? keys.Operand : list;
        if (!CelPaths.IsPlainList(list))
        {
            string fault = $"fault{variable.Number}";
            code.Line($"{Error} {fault} = {Path(range)}.EnumerationFault;");
            Return(code, $"{fault} != {Error}.None", fail(fault));
        }

        CelVariable item = variable.IsPath ? variable : new CelVariable(-variable.Number, variable.Name, list.Type.Element!, IsPath: true);
        string local = NameOf(item);
        using (BeginLoop(code, range, local))
        {
            _locals[item.Number] = local;
            if (variable.IsPath)
            {
                write();
            }
            else
            {
                Declare(code, variable, item, write);
            }
        }

        code.Blank();
    }

    private void Declare(CodeWriter code, CelVariable variable, CelExpression value, Action write)
    {
        string local = NameOf(variable);
        code.Line(variable.IsPath
            ? $"{PathType(variable.Type)} {local} = {Path(value)};"
            : $"{RuntimeType(variable.Type.Kind)} {local} = {Computed(value)};");
        _locals[variable.Number] = local;
        write();
    }

    private void If(CodeWriter code, CelExpression condition, string local, Func<string, string> fail, Action write)
    {
        if (condition is CelBool constant)
        {
            // C# warns of code that is never reached.
            if (constant.Value)
            {
                write();
            }

            return;
        }

        string test = Condition(condition).Text;
        if (!CelPaths.IsPlainCondition(condition))
        {
            local += $"_{++_tests}";
            code.Line($"{RuntimeType(CelKind.Bool)} {local} = {test};");
            Return(code, $"{local}.Error != {Error}.None", fail($"{local}.Error"));
            test = $"{local}.IsTrue";
        }

        using (code.Block($"if ({test})"))
        {
            write();
        }

        code.Blank();
    }

    private static void Return(CodeWriter code, string condition, string result)
    {
        using (code.Block($"if ({condition})"))
        {
            code.Line($"return {result};");
        }

        code.Blank();
    }

    // No other local of such a method ends with an underscore and a number.
    private static string NameOf(CelVariable variable) =>
        variable.Number < 0 ? $"{variable.Name}_item_{-variable.Number}" : $"{variable.Name}_{variable.Number}";
}
