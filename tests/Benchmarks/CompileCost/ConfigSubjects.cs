using System.Globalization;
using System.Text;
using Benchmarks.Inputs;

namespace Benchmarks.CompileCost;

/// <summary>1,000 configs of 8 properties, of which the program reads one property of one.</summary>
internal static class ConfigSubjects
{
    private const int Count = 1_000;

    private const string Program = "System.Console.WriteLine(App.Flags.Configs.Config9.DefaultValue.MaxItems);";
    private const string PlainProgram = "System.Console.WriteLine(App.Flags.Configs.Config9.MaxItems);";

    public static Subject[] Create()
    {
        var manifest = ManifestText.Of(0, Count);
        return
        [
            new("no configs", ["""System.Console.WriteLine(new Statsig.Runtime.FeatureGate("gate_9", false).Name);"""]),
            new("expression-bodied structs over JsonElement", [PlainProgram, ExpressionReader, Expressions()]),
            new("classes with 8 fields and properties, no reading, no equality", [PlainProgram, Fields()]),
            new("generated text as source", [Program, .. Generated.From(manifest)]),
            new("manifest, generator in the compiler", [Program], manifest),
        ];
    }

    /// <summary>The shape of the bound: nothing but properties that read when asked. It has no equality, checks nothing, and its reads are not cached.</summary>
    private static string Expressions() => Write(
        static name => $"    public static {name} {name} => new {name}(default);",
        static name => $$"""

            internal enum {{name}}Size { Unrecognized, Small, Medium, Large }

            internal readonly struct {{name}}
            {
                private readonly global::System.Text.Json.JsonElement _json;

                public {{name}}(global::System.Text.Json.JsonElement json) => _json = json;

                public bool Enabled => Read.Boolean(_json, "enabled", true);
                public int MaxItems => Read.Int32(_json, "max_items", 20);
                public long Budget => Read.Int64(_json, "budget", 0);
                public double Discount => Read.Double(_json, "discount", 0);
                public string Banner => Read.String(_json, "banner", "Welcome");
                public global::System.DateTimeOffset Since => Read.DateTimeOffset(_json, "since", default);
                public {{name}}Size Size => ({{name}}Size)Read.Word(_json, "size", 2, "small", "medium", "large");
                public global::System.Collections.Generic.IReadOnlyList<string> Countries => Read.Strings(_json, "countries", "SE", "NL");
            }
            """);

    private static string Fields() => Write(
        static name => $"    public static {name} {name} => new {name}(true, 20, 0, 0, \"Welcome\", default, {name}Size.Medium, new[] {{ \"SE\", \"NL\" }});",
        static name => $$"""

            internal enum {{name}}Size { Unrecognized, Small, Medium, Large }

            internal sealed class {{name}}
            {
                public {{name}}(bool a, int b, long c, double d, string e, global::System.DateTimeOffset f, {{name}}Size g, global::System.Collections.Generic.IReadOnlyList<string> h)
                {
                    Enabled = a; MaxItems = b; Budget = c; Discount = d; Banner = e; Since = f; Size = g; Countries = h;
                }

                public bool Enabled { get; }
                public int MaxItems { get; }
                public long Budget { get; }
                public double Discount { get; }
                public string Banner { get; }
                public global::System.DateTimeOffset Since { get; }
                public {{name}}Size Size { get; }
                public global::System.Collections.Generic.IReadOnlyList<string> Countries { get; }
            }
            """);

    private static string Write(Func<string, string> accessor, Func<string, string> type)
    {
        var names = Enumerable.Range(0, Count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"Config{i}")).ToArray();
        return new StringBuilder("namespace App.Flags;\n\ninternal static class Configs\n{\n")
            .AppendJoin('\n', names.Select(accessor)).Append("\n}\n").AppendJoin('\n', names.Select(type)).Append('\n').ToString();
    }

    private const string ExpressionReader =
        """
        namespace App.Flags;

        using System.Linq;
        using System.Text.Json;

        internal static class Read
        {
            public static bool Boolean(JsonElement json, string name, bool other) => Find(json, name) is { } value ? value.GetBoolean() : other;
            public static int Int32(JsonElement json, string name, int other) => Find(json, name) is { } value ? value.GetInt32() : other;
            public static long Int64(JsonElement json, string name, long other) => Find(json, name) is { } value ? value.GetInt64() : other;
            public static double Double(JsonElement json, string name, double other) => Find(json, name) is { } value ? value.GetDouble() : other;
            public static string String(JsonElement json, string name, string other) => Find(json, name) is { } value ? value.GetString()! : other;
            public static System.DateTimeOffset DateTimeOffset(JsonElement json, string name, System.DateTimeOffset other) =>
                Find(json, name) is { } value ? value.GetDateTimeOffset() : other;
            public static int Word(JsonElement json, string name, int other, params string[] words) =>
                Find(json, name) is { } value ? System.Array.IndexOf(words, value.GetString()) + 1 : other;
            public static System.Collections.Generic.IReadOnlyList<string> Strings(JsonElement json, string name, params string[] other) =>
                Find(json, name) is { } value ? value.EnumerateArray().Select(item => item.GetString()!).ToArray() : other;

            private static JsonElement? Find(JsonElement json, string name) =>
                json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
        }
        """;
}
