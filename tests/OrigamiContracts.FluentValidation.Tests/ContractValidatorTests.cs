using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.DependencyInjection;
using OrigamiContracts.FluentValidation.Tests.Orders;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.FluentValidation.Tests;

/// <summary>Contracts as validators, alone and beside rules written by hand.</summary>
public sealed class ContractValidatorTests
{
    private static readonly Order Valid = new() { Number = "1", Owner = new Person { Kind = "person", Name = "Rosa" } };

    private static readonly Order Wrong = Valid with
    {
        Number = "123456",
        Lines = [new Line { Amount = 1 }, new Line { Amount = 0 }],
        Labels = new Dictionary<string, Label> { ["to"] = new Label { Text = "Bern" } },
        Owner = new Company { Kind = "company", Registered = "no" },
    };

    [Fact]
    public void A_value_that_conforms_is_valid() => Assert.True(new ContractValidator<Order>().Validate(Valid).IsValid);

    [Fact]
    public void A_violation_is_a_failure_at_its_path_in_CSharp()
    {
        ValidationFailure failure = Assert.Single(new ContractValidator<CreateAgentRequest>().Validate(new CreateAgentRequest { Prompt = "" }).Errors);

        Assert.Equal(("Prompt", "minLength", "", global::FluentValidation.Severity.Error), (failure.PropertyName, failure.ErrorCode, failure.AttemptedValue, failure.Severity));
        Violation violation = Assert.IsType<Violation>(failure.CustomState);
        Assert.Equal(("/prompt", failure.ErrorMessage), (violation.InstanceLocation, violation.Message));
    }

    [Fact]
    public void Paths_go_into_lists_maps_and_unions() => AssertFailures(
        new ContractValidator<Order>().Validate(Wrong),
        "Number maxLength", "Lines[1].Amount minimum", "Labels[\"to\"].Text maxLength", "Owner oneOf", "Owner.Registered minLength");

    [Fact]
    public void A_rule_between_fields_says_its_id_and_severity()
    {
        ValidationResult result = new ContractValidator<Order>().Validate(new Order { Number = "1", Lines = [] });

        AssertFailures(result, " order-has-lines", " order-has-owner");
        Assert.Equal([global::FluentValidation.Severity.Error, global::FluentValidation.Severity.Warning], result.Errors.Select(static failure => failure.Severity));
        Assert.IsType<Order>(result.Errors[0].AttemptedValue);
    }

    [Fact]
    public void A_rule_written_by_hand_stands_beside() =>
        AssertFailures(new OwnValidator().Validate(Wrong with { Labels = null, Owner = Valid.Owner, Lines = null }), "Number maxLength", "Number even");

    [Fact]
    public void Below_a_property_its_name_stands_before_the_paths() => AssertFailures(
        new EnvelopeValidator().Validate(new Envelope { Order = Wrong, Orders = [Valid, new Order { Number = "1", Lines = [] }] }),
        "Order.Number maxLength",
        "Order.Lines[1].Amount minimum",
        "Order.Labels[\"to\"].Text maxLength",
        "Order.Owner oneOf",
        "Order.Owner.Registered minLength",
        "Orders[1] order-has-lines",
        "Orders[1] order-has-owner");

    [Fact]
    public async Task It_validates_asynchronously_too() => AssertFailures(
        await new EnvelopeValidator().ValidateAsync(new Envelope { Orders = [Wrong with { Labels = null, Owner = Valid.Owner, Lines = null }] }, TestContext.Current.CancellationToken),
        "Orders[0].Number maxLength");

    [Theory]
    [InlineData("schema", "Number maxLength")]
    [InlineData("invariants", " order-has-lines", " order-has-owner")]
    [InlineData("default", "Number maxLength", " order-has-lines", " order-has-owner")]
    [InlineData("schema,invariants", "Number maxLength", " order-has-lines", " order-has-owner")]
    [InlineData("*", "Number maxLength", " order-has-lines", " order-has-owner")]
    [InlineData("others")]
    public void Rule_sets_choose(string ruleSets, params string[] failures)
    {
        var order = new Order { Number = "123456", Lines = [] };

        AssertFailures(new ContractValidator<Order>().Validate(order, options => options.IncludeRuleSets(ruleSets.Split(','))), failures);
    }

    [Fact]
    public void Rule_sets_choose_in_an_included_validator_too() => AssertFailures(
        new OwnValidator().Validate(new Order { Number = "123456", Lines = [] }, static options => options.IncludeRuleSets(ContractValidator<Order>.InvariantsRuleSet)),
        " order-has-lines",
        " order-has-owner");

    [Fact]
    public void What_was_changed_in_between_is_judged_anew()
    {
        List<Line> lines = [];
        var context = new ValidationContext<Order>(Valid with { Lines = lines });
        ContractValidator<Order> validator = new() { ClassLevelCascadeMode = CascadeMode.Stop };
        AssertFailures(validator.Validate(context), " order-has-lines");

        lines.Add(new Line { Amount = 1 });

        AssertFailures(validator.Validate(new ValidationContext<Order>(context.InstanceToValidate)));
    }

    [Theory]
    [InlineData("schema", 1001)]
    [InlineData("invariants", 1)]
    [InlineData("default", 1001)]
    public void Violations_that_are_not_listed_are_told_once(string ruleSet, int failures)
    {
        Order order = Valid with { Lines = [.. Enumerable.Repeat(new Line { Amount = 0 }, 1200)] };

        ValidationResult result = new ContractValidator<Order>().Validate(order, options => options.IncludeRuleSets(ruleSet));

        Assert.Equal(failures, result.Errors.Count);
        ValidationFailure omitted = Assert.Single(result.Errors, static failure => failure.ErrorCode == ContractValidator<Order>.OmittedViolations);
        Assert.Equal(("", "there are 200 more violations, which are not listed", global::FluentValidation.Severity.Error), (omitted.PropertyName, omitted.ErrorMessage, omitted.Severity));
    }

    [Fact]
    public void A_container_makes_it()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IValidator<Order>, ContractValidator<Order>>()
            .AddSingleton<IValidator<Envelope>, InjectedValidator>()
            .BuildServiceProvider();

        AssertFailures(services.GetRequiredService<IValidator<Envelope>>().Validate(new Envelope { Order = new Order { Number = "123456", Owner = Valid.Owner } }), "Order.Number maxLength");
    }

    private static void AssertFailures(ValidationResult result, params string[] expected) =>
        Assert.Equal(expected, result.Errors.Select(static failure => $"{failure.PropertyName} {failure.ErrorCode}"));

    private sealed class Envelope
    {
        public Order? Order { get; init; }

        public IReadOnlyList<Order> Orders { get; init; } = [];
    }

    private sealed class OwnValidator : AbstractValidator<Order>
    {
        public OwnValidator()
        {
            Include(new ContractValidator<Order>());
            RuleFor(static order => order.Number).Must(static number => number.Length % 2 == 1).WithErrorCode("even");
        }
    }

    private sealed class EnvelopeValidator : AbstractValidator<Envelope>
    {
        public EnvelopeValidator()
        {
            RuleFor(static envelope => envelope.Order!).SetValidator(new ContractValidator<Order>());
            RuleForEach(static envelope => envelope.Orders).SetValidator(new ContractValidator<Order>());
        }
    }

    private sealed class InjectedValidator : AbstractValidator<Envelope>
    {
        public InjectedValidator(IValidator<Order> orders) => RuleFor(static envelope => envelope.Order!).SetValidator(orders);
    }
}
