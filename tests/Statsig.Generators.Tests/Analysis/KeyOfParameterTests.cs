using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

public class KeyOfParameterTests
{
    private const string Manifest = """
        {
          "gates": { "some_gate": {} },
          "configs": {
            "settings": { "schema": { "$ref": "#/$defs/Settings" } },
            "open": { "schema": { "properties": { "size": { "type": "integer" } }, "additionalProperties": true } },
            "closed": { "schema": { "properties": { "size": { "type": "integer" } }, "additionalProperties": false } },
            "prices": { "schema": { "additionalProperties": { "type": "number" } } },
            "anything": {}
          },
          "experiments": { "button_test": { "schema": { "properties": { "color": { "type": "string" } } } } },
          "layers": { "home": { "schema": { "properties": { "title": { "type": "string" } } } } },
          "$defs": {
            "Settings": {
              "properties": {
                "max_items": { "type": "integer" },
                "big": { "type": "integer", "format": "int64" },
                "discount": { "type": "number" },
                "exact": { "type": "number", "format": "decimal" },
                "enabled": { "type": ["boolean", "null"] },
                "banner": { "type": "string" },
                "since": { "type": "string", "format": "date-time" },
                "id": { "type": "string", "format": "uuid" },
                "size": { "enum": ["small", "large"] },
                "countries": { "type": "array", "items": { "type": "string" } },
                "limits": { "type": "object", "properties": { "max": { "type": "integer" } } },
                "raw": true
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("config.Get<int>({|STATSIG2008:\"max_itmes\"|})")]
    [InlineData("config.Get({|STATSIG2008:\"max_itmes\"|}, 5)")]
    [InlineData("config.Get<string>({|STATSIG2008:\"max_items\"|})")]
    [InlineData("config.Get({|STATSIG2008:\"max_items\"|}, \"\")")]
    [InlineData("config.Get<bool>({|STATSIG2008:\"max_items\"|})")]
    [InlineData("config.Get<int[]>({|STATSIG2008:\"max_items\"|})")]
    [InlineData("config.Get<int>({|STATSIG2008:\"discount\"|})")]
    [InlineData("config.Get<long>({|STATSIG2008:\"exact\"|})")]
    [InlineData("config.Get<int?>({|STATSIG2008:\"enabled\"|})")]
    [InlineData("config.Get<int>({|STATSIG2008:\"banner\"|})")]
    [InlineData("config.Get<System.Guid>({|STATSIG2008:\"since\"|})")]
    [InlineData("config.Get<int>({|STATSIG2008:\"size\"|})")]
    [InlineData("config.Get<string>({|STATSIG2008:\"countries\"|})")]
    [InlineData("config.Get<string>({|STATSIG2008:\"limits\"|})")]
    [InlineData("StatsigServer.GetConfigSync(user, \"settings\").Get<int>({|STATSIG2008:\"max_itmes\"|})")]
    [InlineData("StatsigServer.GetConfigSync(user, \"settings\")?.Get<int>({|STATSIG2008:\"max_itmes\"|})")]
    [InlineData("StatsigServer.GetConfigSync(user, \"closed\").Get<int>({|STATSIG2008:\"sizes\"|})")]
    [InlineData("StatsigServer.GetConfigSync(user, \"prices\").Get<string>({|STATSIG2008:\"apple\"|})")]
    [InlineData("StatsigServer.GetConfigSync(user, \"button_test\").Get<int>({|STATSIG2008:\"color\"|})")]
    [InlineData("StatsigServer.GetExperimentSync(user, \"button_test\").Get<string>({|STATSIG2008:\"colour\"|})")]
    [InlineData("StatsigServer.GetLayerSync(user, \"home\").Get<string>({|STATSIG2008:\"titel\"|})")]
    [InlineData("config.Get<int>({|STATSIG2008:Key|})")]
    public Task A_key_or_type_that_the_schema_does_not_have_is_reported(string call) => Verify("_ = " + call);

    [Theory]
    [InlineData("config.Get<int>(\"max_items\")")]
    [InlineData("config.Get<long>(\"max_items\")")]
    [InlineData("config.Get<float>(\"max_items\")")]
    [InlineData("config.Get<double?>(\"max_items\")")]
    [InlineData("config.Get<decimal>(\"big\")")]
    [InlineData("config.Get<int>(\"big\")")]
    [InlineData("config.Get<double>(\"discount\")")]
    [InlineData("config.Get<decimal>(\"discount\")")]
    [InlineData("config.Get<float>(\"exact\")")]
    [InlineData("config.Get<bool>(\"enabled\")")]
    [InlineData("config.Get<bool?>(\"enabled\")")]
    [InlineData("config.Get<System.DateTime>(\"since\")")]
    [InlineData("config.Get<System.DateTimeOffset>(\"since\")")]
    [InlineData("config.Get<string>(\"since\")")]
    [InlineData("config.Get<System.Guid>(\"id\")")]
    [InlineData("config.Get<string>(\"size\")")]
    [InlineData("config.Get<System.DayOfWeek>(\"size\")")]
    [InlineData("config.Get<string[]>(\"countries\")")]
    [InlineData("config.Get<System.Collections.Generic.List<string>>(\"countries\")")]
    [InlineData("config.Get<object>(\"limits\")")]
    [InlineData("config.Get<App>(\"limits\")")]
    [InlineData("config.Get<int>(\"raw\")")]
    [InlineData("StatsigServer.GetConfigSync(user, \"open\").Get<int>(\"sizes\")")]
    [InlineData("StatsigServer.GetConfigSync(user, \"prices\").Get<double>(\"apple\")")]
    [InlineData("StatsigServer.GetConfigSync(user, \"anything\").Get<int>(\"apple\")")]
    [InlineData("StatsigServer.GetConfigSync(user, Key + user.Email).Get<int>(\"apple\")")]
    [InlineData("given.Get<int>(\"apple\")")]
    public Task What_the_schema_has_or_does_not_say_is_silent(string call) => Verify("_ = " + call);

    [Theory]
    [InlineData("StatsigServer.ManuallyLogLayerParameterExposure(user, \"home\", {|STATSIG2008:\"titel\"|})")]
    [InlineData("StatsigServer.ManuallyLogLayerParameterExposure(user, \"home\", \"title\")")]
    public Task A_parameter_may_be_named_beside_its_layer(string call) => Verify(call);

    [Fact]
    public async Task The_messages_name_the_right_key_and_type()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, StubAssembly.Legacy, Source("_ = config.Get<int>({|#0:\"max_itmes\"|}) + config.Get<int>({|#1:\"discount\"|})"));
        test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<NameAnalyzer>.Expect("STATSIG2008").WithLocation(0)
            .WithMessage("The schema of 'settings' has no parameter 'max_itmes'; did you mean 'max_items'?"));
        test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<NameAnalyzer>.Expect("STATSIG2008").WithLocation(1)
            .WithMessage("The parameter 'discount' of 'settings' is a number in the manifest, not 'int'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Keys_in_calls_of_the_newer_sdk_are_checked()
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            Manifest,
            StubAssembly.Core,
            """
            using Statsig;

            class App
            {
                const string Key = "max_itmes";

                void Wrong(IStatsig statsig, Statsig.Statsig own, IStatsigUser user, bool flag)
                {
                    var config = statsig.GetDynamicConfig(user, "settings");
                    _ = config.Get<int>({|STATSIG2008:"max_itmes"|});
                    _ = config.Get<string>({|STATSIG2008:"max_items"|});
                    _ = config.Get(defaultValue: 5, key: {|STATSIG2008:Key|});
                    _ = config.Get(flag ? "max_items" : {|STATSIG2008:"max_itmes"|}, 5);
                    _ = own.GetExperiment(user, "button_test").Get<string>({|STATSIG2008:"colour"|});
                    _ = statsig?.GetLayer(user, "home")?.Get<int>({|STATSIG2008:"title"|});
                    var experiment = statsig!.GetDynamicConfig(user, "button_test");
                    _ = experiment.Get<string>({|STATSIG2008:"colr"|});
                    foreach (var key in new[] { "max_items", "max_itmes" }) { _ = config.Get<int>({|STATSIG2008:key|}); }
                }

                void Right(IStatsig statsig, IStatsigUser user, IDynamicConfig given)
                {
                    _ = statsig.GetDynamicConfig(user, "settings").Get<long>("max_items");
                    _ = statsig.GetExperiment(user, "button_test").Get("color", "blue");
                    _ = statsig.GetLayer(user, "home").Get<string>("title");
                    _ = given.Get<int>("max_itmes");
                }
            }
            """);
        test.DisabledDiagnostics.Add("STATSIG2006");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Verify(string statement)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(Manifest, StubAssembly.Legacy, Source(statement));
        test.DisabledDiagnostics.Add("STATSIG2006");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string statement) => $$"""
        using Statsig;
        using Statsig.Server;

        class App
        {
            const string Key = "max_itmes";

            void M(StatsigUser user, DynamicConfig given)
            {
                var config = StatsigServer.GetConfigSync(user, "settings");
                {{statement}};
            }
        }
        """;
}
