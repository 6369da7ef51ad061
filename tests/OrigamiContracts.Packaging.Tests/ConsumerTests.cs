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
