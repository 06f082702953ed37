using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Properties;

/// <summary>What a project is compiled as: the strictest settings, of one C# version and one target framework.</summary>
internal sealed class CompilerProfile
{
    /// <summary>Everything that generated code must compile in.</summary>
    public static readonly CompilerProfile[] All =
    [
        new("net8.0", LanguageVersion.CSharp9, ReferenceSet.Net80.Add(GeneratorSetup.Runtime)),
        new("net8.0", LanguageVersion.CSharp10, ReferenceSet.Net80.Add(GeneratorSetup.Runtime)),
        new("net8.0", LanguageVersion.Latest, ReferenceSet.Net80.Add(GeneratorSetup.Runtime)),
        new("netstandard2.0", LanguageVersion.CSharp9, ReferenceSet.NetStandard20.AddRange(ReferenceSet.NetStandard20Runtime)),
        new("netstandard2.0 without the runtime", LanguageVersion.CSharp9, ReferenceSet.NetStandard20),
    ];

    private readonly string _name;

    private CompilerProfile(string name, LanguageVersion version, ImmutableArray<MetadataReference> references)
    {
        _name = name;
        ParseOptions = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        Empty = CSharpCompilation.Create("Case", [CSharpSyntaxTree.ParseText("[assembly: System.CLSCompliant(true)]", ParseOptions)], references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            concurrentBuild: false));
        HasRuntime = Empty.GetTypeByMetadataName("Statsig.Runtime.FeatureGate") is not null;
    }

    public CSharpParseOptions ParseOptions { get; }

    /// <summary>The project without a manifest; what it knows of its references is shared by all that is made from it.</summary>
    public CSharpCompilation Empty { get; }

    public bool HasRuntime { get; }

    public override string ToString() => $"C# {ParseOptions.LanguageVersion.ToDisplayString()}, {_name}";
}
