using System.Globalization;
using System.Text;
using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Peers;

/// <summary>Refit's generator over interfaces of four methods each.</summary>
internal static class RefitPeer
{
    private static readonly PeerPackage Package = new("Refit");

    public static ISourceGenerator[] Generators { get; } = Package.Generators("analyzers/dotnet/roslyn4.8/cs/InterfaceStubGeneratorV2.dll");

    public static CSharpCompilation AddTo(CSharpCompilation project, int interfaces) => project
        .AddReferences(Package.Reference("lib/net10.0/Refit.dll"))
        .AddSyntaxTrees(Enumerable.Range(0, interfaces).Select(i => SampleProject.Parse(Text(i), string.Create(CultureInfo.InvariantCulture, $"Api{i}.cs"))));

    private static string Text(int i) => new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Refit;

        namespace App.Apis;

        public record Item{{i}}(int Id, string Name);

        public interface IApi{{i}}
        {
            [Get("/items/{id}")]
            Task<Item{{i}}> GetAsync(int id);

            [Get("/items")]
            Task<List<Item{{i}}>> SearchAsync([Query] string text, [AliasAs("page")] int page);

            [Post("/items")]
            Task<Item{{i}}> AddAsync([Body] Item{{i}} item);

            [Delete("/items/{id}")]
            Task DeleteAsync(int id);
        }
        """).ToString();
}
