using Xunit;

namespace OrigamiContracts.Generators.Tests.Snapshots;

/// <summary>The emitted code as people see it, a feature at a time. All of it compiles without a warning.</summary>
public sealed class EmittedCodeTests
{
    [Fact]
    public void Presence_is_told_by_required_nullable_and_optional_members() => Verify(
        "Presence",
        "Thing",
        """
        Thing:
          type: object
          description: A thing & its <parts>.
          required: [always, perhapsNull]
          properties:
            always: {type: string, description: Always there.}
            perhapsNull: {type: [string, 'null']}
            perhapsAbsent: {type: string, default: none}
            perhapsBoth: {type: [string, 'null'], deprecated: true}
            anything: {}
        """);

    [Fact]
    public void Scalars_have_types_of_their_own() => Verify(
        "Scalars",
        "Thing",
        """
        Thing:
          type: object
          properties:
            id: {type: string, format: uuid}
            at: {type: string, format: date-time}
            day: {type: string, format: date}
            count: {type: integer}
            small: {type: integer, format: int32}
            ratio: {type: number}
            price: {type: number, format: decimal}
            isReady: {type: boolean}
        """);

    [Fact]
    public void Formats_are_asserted_where_the_project_wants_it() => Verify(
        "Formats",
        "Thing",
        """
        Thing:
          type: object
          required: [email]
          properties:
            email: {type: string, format: email}
            sites: {type: array, items: {type: string, format: uri}}
            ratio: {type: number, format: float}
        """,
        static description => description.With("Format", "assert"));

    [Fact]
    public void Listed_strings_become_an_enum() => Verify(
        "Enum",
        "Status",
        """
        Status:
          type: string
          description: How it is going.
          enum: [needs_input, needs-input, '', '1', new]
        """);

    [Fact]
    public void An_enum_is_open_unless_the_project_closes_it() => Verify(
        "ClosedEnum",
        "Thing",
        """
        Thing:
          type: object
          required: [status]
          properties:
            status: {type: string, enum: [on, off]}
        """,
        static description => description.With("Enums", "closed"));

    [Fact]
    public void Lists_and_maps_hold_what_their_schemas_say() => Verify(
        "Collections",
        "Thing",
        """
        Thing:
          type: object
          required: [names]
          properties:
            names: {type: array, items: {type: string}}
            rows: {type: array, items: {type: array, items: {type: [integer, 'null']}}}
            scores: {type: object, additionalProperties: {type: number}}
          additionalProperties: {type: string, maxLength: 3}
        """);

    [Fact]
    public void What_allOf_and_references_say_is_merged_and_null_is_kept_apart() => Verify(
        "Merged",
        "Whole",
        """
        Part:
          type: object
          required: [id]
          properties:
            id: {type: string, minLength: 1}
        Whole:
          allOf:
            - $ref: '#/components/schemas/Part'
            - type: object
              required: [name, anyOfNull]
              properties:
                id: {maxLength: 9}
                name: {type: string}
                anyOfNull: {anyOf: [{$ref: '#/components/schemas/Part'}, {type: 'null'}]}
                oneOfNull: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Part'}]}
        """);

    [Fact]
    public void Constraints_are_checked_in_text_and_in_members() => Verify(
        "Constraints",
        "Thing",
        """
        Thing:
          type: object
          required: [code]
          additionalProperties: false
          properties:
            code: {type: string, minLength: 2, maxLength: 5, pattern: '^[a-z]+$'}
            share: {type: number, minimum: 0, exclusiveMaximum: 1, multipleOf: 0.01}
            tags: {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string}}
            kind: {const: thing}
        """);

    [Fact]
    public void Alternatives_are_tried_on_the_text() => Verify(
        "Alternatives",
        "Api.Validators",
        """
        Either:
          oneOf:
            - {type: string, maxLength: 3}
            - {type: integer}
        Any:
          anyOf:
            - {type: string, format: uuid}
            - {type: array, items: {$ref: '#/components/schemas/Any'}}
        Neither:
          not: {type: [string, integer]}
        """);

    [Fact]
    public void Alternatives_become_a_union_that_a_constant_tells_apart() => Verify(
        "Union",
        "Pet",
        """
        Cat: {type: object, required: [kind], properties: {kind: {const: cat}, name: {type: string}}}
        Pet:
          description: A cat, or something else.
          oneOf:
            - $ref: '#/components/schemas/Cat'
            - {type: object, description: Not a cat., required: [kind], properties: {kind: {enum: [dog, cow]}, name: {type: integer}}}
        """);

    [Fact]
    public void A_union_can_hold_values_of_every_type() => Verify(
        "UnionOfTypes",
        "Value",
        """
        Value:
          anyOf:
            - {type: string, format: uuid}
            - {type: string, enum: [none]}
            - {type: string}
            - {type: integer}
            - {type: number}
            - {type: boolean}
            - {type: array, items: {type: string, format: date-time}}
            - {type: object, additionalProperties: {$ref: '#/components/schemas/Value'}}
            - {type: 'null'}
        """);

    [Fact]
    public void A_union_can_be_told_apart_by_names_and_has_what_is_said_beside_it() => Verify(
        "UnionByNames",
        "Shape",
        """
        Shape:
          type: object
          required: [color]
          properties: {color: {type: string}}
          anyOf:
            - {title: Circle, required: [radius], properties: {radius: {type: number}}}
            - {title: Rectangle, required: [width], properties: {width: {type: number}, height: {type: number}}}
        """);

    [Fact]
    public void An_array_whose_items_are_described_one_by_one_becomes_a_tuple() => Verify(
        "Tuple",
        "Point",
        """
        Point:
          type: array
          description: A point on a map.
          minItems: 2
          prefixItems:
            - {type: number, title: longitude, description: East of Greenwich.}
            - {type: number}
            - {type: [string, 'null'], format: date-time}
            - {type: array, items: {type: string}}
          items: {type: string, format: uuid}
        """);

    [Fact]
    public void Invariants_are_compiled_beside_their_record() => Verify(
        "Invariants",
        "Span",
        """
        Span:
          type: object
          required: [from, to]
          properties:
            from: {type: integer}
            to: {type: integer}
            note: {type: [string, 'null']}
          x-invariants:
            - id: span-is-not-negative
              rule: self.from <= self.to
              message: A span must not end before it begins.
            - id: span-note
              rule: self.from != self.to || self.note != null
              message: An empty span should say why.
              severity: warning
        """);

    [Fact]
    public void Rules_over_lists_get_methods_of_their_own() => Verify(
        "Rules",
        "Basket",
        """
        Basket:
          type: object
          required: [items, total]
          properties:
            items: {type: array, items: {type: object, required: [price, tags], properties: {price: {type: integer}, tags: {type: array, items: {type: string}}}}}
            total: {type: integer}
            code: {type: [string, 'null']}
          x-invariants:
            - id: total-is-the-sum
              rule: self.total == self.items.map(item, item.price).sum()
              message: The total must be the sum of the prices.
            - id: tags-are-used-once
              rule: self.items.all(a, a.tags.all(tag, self.items.exists_one(b, tag in b.tags)))
              message: No two items should have a tag.
            - id: code-is-short
              rule: self.code == null || self.code.matches('^[a-z]{2}$') || self.total % 2 == 0
              message: The code must be short.
        """);

    [Fact]
    public void Nothing_a_description_says_can_break_out_of_the_code() => Verify(
        "Hostile",
        "Hostile",
        """
        Hostile:
          type: object
          description: "*/ </summary> \u2028 class Evil { } \r\n } class Evil { } &amp; \u202E"
          required: ["\"; System.IO.File.Delete(\"x\"); //"]
          properties:
            "\"; System.IO.File.Delete(\"x\"); //": {type: string, const: "\"; throw null; //"}
            class: {type: string, description: "line\nline */"}
            Hostile: {type: integer}
            GetType: {type: boolean}
            Équipe: {type: string, pattern: "\"\n*/"}
            "\uD83D\uDE00": {type: string, default: "\n}"}
            "": {type: string}
        """);

    [Fact]
    public void Operations_become_the_catalogue() => Verify(
        "Catalogue",
        "Api.Catalogue",
        """
        Thing: {type: string}
        """,
        static description => description with
        {
            Text = description.Text + "\n" +
                """
                servers: [{url: https://api.example.com}]
                paths:
                  /things/{id}:
                    get:
                      operationId: getThing
                      summary: Gets a "thing".
                      deprecated: true
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                        - {name: tag, in: query, explode: false, schema: {type: array, items: {type: string}}}
                      responses:
                        '200':
                          description: The thing.
                          headers: {X-Left: {schema: {type: integer}}}
                          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                        default: {description: No thing.}
                    put:
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                      responses: {'204': {description: Done.}}
                """,
        });

    [Theory]
    [InlineData("EventsCatalogue", "Api.Catalogue")]
    [InlineData("EventsValidators", "Api.Validators")]
    public void Events_have_a_schema_of_their_items_and_of_the_JSON_in_them(string snapshot, string file) => Verify(
        snapshot,
        file,
        """
        Progress: {type: object, required: [done], properties: {done: {type: integer, minimum: 0}}}
        """,
        static description => description with
        {
            Text = description.Text.Replace("3.1.0", "3.2.0", StringComparison.Ordinal) + "\n" +
                """
                paths:
                  /events:
                    get:
                      operationId: watch
                      responses:
                        '200':
                          description: What happens.
                          content:
                            text/event-stream:
                              itemSchema:
                                type: object
                                required: [event, data]
                                properties: {event: {type: string}, data: {type: string}, retry: {type: integer}}
                                oneOf:
                                  - properties: {event: {const: progress}, data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Progress'}}}
                                  - properties: {event: {const: end}}
                            application/jsonl: {itemSchema: {$ref: '#/components/schemas/Progress'}}
                """,
        });

    private const string Jobs =
        """
        JobSummary:
          type: object
          required: [id, status]
          properties:
            id: {type: string, format: uuid}
            status: {type: string, enum: [queued, running, done]}
            progress: {type: [object, 'null'], properties: {steps: {type: integer}}}
          x-lifecycle:
            resource: job
            key: id
            state: status
            initial: [queued]
            terminal: {states: [done], id: job-ends, severity: warning, message: "what is \"done\" is done", source: docs}
            transitions: {queued: [running], running: [done, queued]}
            nondecreasing: [progress.steps]
        Job:
          allOf:
            - $ref: '#/components/schemas/JobSummary'
            - properties: {startedAt: {type: string, format: date-time}, log: {type: array, items: {type: string}}}
          x-lifecycle: {constant: [startedAt], growing: [log]}
        """;

    [Fact]
    public void A_resource_has_its_life_cycle() => Verify("Resource", "JobSummary", Jobs);

    [Fact]
    public void Views_of_a_resource_share_what_they_have_in_common() => Verify("Lifecycles", "Api.Lifecycles", Jobs);

    private static void Verify(string name, string file, string schemas, Func<Description, Description>? change = null)
    {
        Description description = SmallDescription.Of(schemas);
        GeneratorRun run = GeneratorRun.Of(change?.Invoke(description) ?? description);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile());
        Snapshot.Match(name, run.Files[$"Api/{file}.g.cs"]);
    }
}
