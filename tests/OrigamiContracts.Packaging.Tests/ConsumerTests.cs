using Xunit;

namespace OrigamiContracts.Packaging.Tests;

public sealed class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task One_package_reference_and_one_item_are_enough()
    {
        Consumer consumer = Consumer.Create(feed);

        (await consumer.BuildAsync("-warnaserror")).AssertBuiltWithoutWarnings();

        ProgramRun run = (await consumer.RunAsync()).AssertSucceeded();
        Assert.Equal(
            """
            Minka is a Cat
            /name: error maxLength: must be at most 10 characters long, but is 14
            {"name":"Minka","kind":"cat"}

            """,
            run.Output);
    }

    [Fact]
    public async Task The_packages_warn_where_code_breaks_the_contract()
    {
        Consumer consumer = Consumer.Create(feed, """_ = new Pet { Name = "Nebuchadnezzar", Kind = new OpenEnum<Kind>("catt") };""");

        ProgramRun build = (await consumer.BuildAsync()).AssertSucceeded();

        build.AssertPrinted("Program.cs(9,22): warning OC2001: 'Name' takes at most 10 characters, and this text has 14");
        build.AssertPrinted("Program.cs(9,66): warning OC2101: 'catt' is no listed value of Kind; did you mean 'cat'?");
    }

    [Fact]
    public async Task An_error_of_the_description_fails_the_build_at_its_line()
    {
        Consumer consumer = Consumer.CreateWith(
            feed,
            """
            openapi: 3.1.0
            info:
              title: Pets
              version: '1'
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    kind:
                      $ref: '#/components/schemas/Missing'

            """);

        (await consumer.BuildAsync()).AssertFailed().AssertPrinted("api.openapi.yaml(12,17): error OC1004: ");
    }

    [Fact]
    public async Task Overlays_change_the_contract_and_an_edit_of_one_builds_again()
    {
        Consumer consumer = Consumer.CreateWithOverlays(
            feed,
            ("bound.yaml", Overlay("$.components.schemas.Pet.properties.name", "{maxLength: 4}")),
            ("rule.yaml", Overlay("$.components.schemas.Pet", "{x-invariants: [{id: another-name, rule: self.name != 'Nebuchadnezzar', message: Not that one.}]}")));
        (await consumer.BuildAsync("-warnaserror")).AssertBuiltWithoutWarnings();
        Assert.Contains(
            "(root): error another-name: Not that one.\n/name: error maxLength: must be at most 4 characters long, but is 14\n",
            (await consumer.RunAsync()).AssertSucceeded().Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

        consumer.WriteOverlay("bound.yaml", Overlay("$.components.schemas.Pet.properties.name", "{maxLength: 5}"));
        (await consumer.BuildAsync("-warnaserror")).AssertBuiltWithoutWarnings();
        Assert.Contains("must be at most 5 characters long", (await consumer.RunAsync()).AssertSucceeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_an_overlay_fails_the_build_at_its_place()
    {
        Consumer consumer = Consumer.CreateWithOverlays(feed, ("missing.yaml", null), ("wrong.yaml", Overlay("$.components.schemas.Pet", "1")));

        ProgramRun run = (await consumer.BuildAsync()).AssertFailed();
        run.AssertPrinted("missing.yaml(1,1): error OC1017: ");
        run.AssertPrinted("wrong.yaml(3,54): error OC1017: ");
    }

    private static string Overlay(string target, string update) =>
        $"overlay: 1.0.0\ninfo: {{title: Ours, version: '1'}}\nactions: [{{target: {target}, update: {update}}}]\n";

    [Fact]
    public async Task A_warning_of_the_description_is_reported_at_its_line()
    {
        Consumer consumer = Consumer.CreateWith(
            feed,
            """
            openapi: 3.1.0
            info:
              title: Pets
              version: '1'
            paths: {}
            components:
              schemas:
                Kind:
                  type: string
                  enum: [cat, dog]
                Pet:
                  type: object
                  required: [name, kind]
                  properties:
                    name:
                      type: string
                      nullable: true
                    kind:
                      $ref: '#/components/schemas/Kind'

            """);

        (await consumer.BuildAsync()).AssertSucceeded().AssertPrinted("api.openapi.yaml(17,11): warning OC1007: ");
    }
}
