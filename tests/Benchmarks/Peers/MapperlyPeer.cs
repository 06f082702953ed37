using System.Globalization;
using System.Text;
using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Peers;

/// <summary>Mapperly's generator over mappers between classes of eight properties each.</summary>
internal static class MapperlyPeer
{
    private static readonly PeerPackage Package = new("Mapperly");

    public static ISourceGenerator[] Generators { get; } = Package.Generators("analyzers/roslyn4.14/dotnet/cs/Riok.Mapperly.dll");

    public static CSharpCompilation AddTo(CSharpCompilation project, int mappers) => project
        .AddReferences(Package.Reference("lib/netstandard2.0/Riok.Mapperly.Abstractions.dll"))
        .AddSyntaxTrees(Enumerable.Range(0, mappers).Select(i => SampleProject.Parse(Text(i), string.Create(CultureInfo.InvariantCulture, $"Mapper{i}.cs"))));

    private static string Text(int i)
    {
        const string Properties =
            """
                public bool Enabled { get; set; }
                public int MaxItems { get; set; }
                public long Budget { get; set; }
                public double Discount { get; set; }
                public string Banner { get; set; } = "";
                public System.DateTimeOffset Since { get; set; }
                public System.DayOfWeek Day { get; set; }
                public System.Collections.Generic.List<string> Countries { get; set; } = new();
            """;
        return new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
            using Riok.Mapperly.Abstractions;

            namespace App.Mappers;

            public class Source{{i}}
            {
            {{Properties}}
            }

            public class Target{{i}}
            {
            {{Properties}}
            }

            [Mapper]
            public partial class Mapper{{i}}
            {
                public partial Target{{i}} Map(Source{{i}} source);
            }
            """).ToString();
    }
}
