using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.Tests.Fuzzing;

/// <summary>Real code: this repository's own.</summary>
internal static class Sources
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private static readonly string Root =
        typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string Packages =
        typeof(Sources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageFolder").Value!;

    /// <summary>The texts of the files that a package brings.</summary>
    /// <param name="package">The package's name and version.</param>
    /// <param name="framework">The target framework whose files are meant.</param>
    public static IReadOnlyList<string> ReadPackage(string package, string framework)
    {
        var folder = Path.Combine(Packages, package.ToLowerInvariant());
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
               where file.Contains($"{Path.DirectorySeparatorChar}{framework}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
               orderby file
               select File.ReadAllText(file),
        ];
    }

    /// <summary>The texts of the files in some folders.</summary>
    public static IReadOnlyList<string> Read(params string[] folders) =>
    [
        .. from folder in folders
           from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
           where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           orderby file
           select File.ReadAllText(file),
    ];

    /// <summary>Code that meets every rule.</summary>
    public static readonly string[] Uses =
    [
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Statsig.Runtime;

        [Gate("new_chekout", Other = "new_checkout")]
        public class Shop(IStatsigClient client, [StatsigName(StatsigEntity.Gate)] string marked = "new_chekout")
        {
            private const string Prefix = "secret-";
            private readonly string _name = "new_chekout";
            [StatsigName(StatsigEntity.Gate)] public string Gate { get; set; } = "new_chekout";

            public async Task<int> M(StatsigUser user, bool flag, CancellationToken cancellation)
            {
                var local = "new_chekout";
                if (await client.CheckGateAsync(flag ? "new_checkout" : local, user, cancellation)) { Gate = "old"; }
                await client.CheckGateAsync($"{nameof(Shop)}_x", new() { Email = "a" });
                _ = client?.GetConfigAsync(_name switch { "a" => "settings", var x when x.Length > 2 => "setings", _ => throw new() }, new StatsigUser(""));
                var options = new StatsigOptions { ApiKey = Prefix + "AbCdEf0123456789" };
                Wrap("button_test", [1, 2]); this[ "new_chekout"] = local ?? "x";
                return Gates.StaleGate.GetHashCode() + options.GetHashCode() + Gates.Names.StaleGate.Length;
            }

            public void Wrap([StatsigName(StatsigEntity.Experiment)] string name, params int[] rest) => Wrap(name, rest);
            public string this[[StatsigName(StatsigEntity.Gate)] string name] { get => name; set { } }
        }

        public class Derived() : Shop(null!, "new_chekout");
        public class GateAttribute([StatsigName(StatsigEntity.Gate)] string name) : System.Attribute { public string? Other { get; set; } = name; }
        static class Gates { public static FeatureGate StaleGate => new("stale_gate", true); public static class Names { public const string StaleGate = "stale_gate"; } }
        """,
        """
        using System.Collections.Generic;
        using Statsig;
        using Statsig.Server;
        using static Statsig.Client.StatsigClient;

        class Old
        {
            static readonly string Config = "settings", Key = "max_itmes";
            int M(StatsigUser given)
            {
                var user = new StatsigUser { Email = "x" }; user.UserID = null;
                var config = StatsigServer.GetConfigSync(user, Config);
                StatsigServer.CheckGateSync(new StatsigUser(), "new_chekout");
                ((System.Action)(() => StatsigServer.ManuallyLogLayerParameterExposure(user, "home", "titel")))();
                return config.Get<int>(Key) + StatsigServer.GetLayerSync(given, "home").Get("title", 5) + (CheckGate("archived") ? 1 : 0);
            }
        }
        """,
        """
        using Statsig;

        class New
        {
            bool M(IStatsig statsig, string id)
            {
                var builder = new StatsigUserBuilder().SetEmail("x");
                if (id != null) builder = builder.SetUserID(id);
                using var user = new StatsigUserBuilder().SetUserID("").Build();
                statsig.GetExperiment(user, "button_tset").Get<string>("color", @"console-AbCdEf0123456789");
                return new Statsig.Statsig($"secret-{"AbCdEf0123456789"}").CheckGate(builder.Build(), "new_checkout") || statsig is { } s && s.CheckGate(user, "home");
            }
        }
        """,
        """
        using System;
        using FlagName = Statsig.Runtime.StatsigNameAttribute;
        using User = Statsig.Runtime.StatsigUser;
        using W = Marks.Wrapper;
        using static Marks.Parts;
        using Statsig.Runtime;

        namespace Marks
        {
            public delegate bool Check([StatsigName(StatsigEntity.Gate)] string name, int other = 0);
            public interface IFlags { bool this[[StatsigName(StatsigEntity.Gate)] string name] { get; } bool IsOn([FlagName(StatsigEntity.Gate)] string name); }
            public static class Parts { public const string Prefix = "secret-", Rest = "AbCdEf0123456789", Both = Prefix + Rest, Part = Prefix + "Ab"; }

            public class Wrapper([FlagName(StatsigEntity.Gate)] string first = "new_chekout") : IFlags
            {
                [StatsigName(StatsigEntity.Gate)] public virtual string Current { get { if (first.Length > 1) { return "new_chekout"; } return "new_checkout"; } [param: StatsigName(StatsigEntity.Layer)] set { } }
                [StatsigName(StatsigEntity.Gate)] public string this[int i] { get => i > 0 ? "new_chekout" : ""; set => _ = value; }
                public bool this[string name] => name is "new_checkout";
                public bool IsOn(string name) => first == name;
                public static bool operator +(Wrapper wrapper, [StatsigName(StatsigEntity.Gate)] string name) => wrapper[name];
                public static implicit operator Wrapper([StatsigName(StatsigEntity.Gate)] string name) => new(name);
                public static bool All([StatsigName(StatsigEntity.Gate)] params string[] names) => names is [];
            }

            public record Flag([property: StatsigName(StatsigEntity.Gate)] string Label, [StatsigName(StatsigEntity.Gate)] string Name = "");
            public class Bag : System.Collections.Generic.List<string> { public new void Add([StatsigName(StatsigEntity.Gate)] string name) => name ??= "new_chekout"; public bool Any(Func<string, bool> each) => each(this[0]); }
            public class Inherited() : W("new_chekout") { public override string Current => "new_chekout"; }

            public static class App
            {
                public static bool IsOff(this object target, [StatsigName(StatsigEntity.Gate)] string name, bool and = true) => and;

                public static object M(W wrapper, IFlags flags, Check? check, Flag flag, IStatsigClient? client)
                {
                    var isOn = ([StatsigName(StatsigEntity.Gate)] string name = "new_chekout") => name.Length > 0;
                    W made = "new_chekout";
                    wrapper.Current = made[1] = "new_chekout";
                    User user = new() { Email = Prefix + Rest };
                    _ = client?.CheckGateAsync(gateName: "new_checkout", user: new User("")).AsTask();
                    (wrapper.Current, (flag.Label, _)) = ("new_chekout", (user.Email ?? "new_checkout", 1));
                    foreach (var each in new[] { "new_chekout", "new_checkout" }) { _ = W.All(each) || new Bag { each, "new_chekout" }.Any(x => W.All(new System.Collections.Generic.List<string> { x })); }
                    wrapper[2] ??= wrapper.Current = (string)"new_chekout";
                    return new object[]
                    {
                        flags["new_chekout"], wrapper + "new_chekout", check?.Invoke(other: 1, name: "new_chekout") ?? isOn("new_chekout"), flag with { Label = "new_chekout" }, user,
                        new W("new_chekout") { [1] = "new_chekout" }, W.All(["new_chekout", .. new[] { "x" }]), wrapper.IsOff(and: false, name: "new_chekout"), $"{Part}{Rest}", new Flag(Name: "x", Label: "y"),
                    };
                }
            }
        }
        """,
    ];
}
