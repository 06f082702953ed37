using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Peers;

/// <summary>Another generator's package, as restored.</summary>
internal sealed class PeerPackage
{
    private readonly string _folder;

    /// <param name="name">The metadata of this assembly that says where the package is.</param>
    public PeerPackage(string name) => _folder = typeof(PeerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;

    public MetadataReference Reference(string path) => MetadataReference.CreateFromFile(Path.Combine(_folder, path));

    /// <summary>All generators of an assembly in the package.</summary>
    public ISourceGenerator[] Generators(string path)
    {
        // What a generator brings along stands beside it.
        var file = Path.Combine(_folder, path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(Path.GetDirectoryName(file)!, name.Name + ".dll") is var beside && File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
        return [.. AssemblyLoadContext.Default.LoadFromAssemblyPath(file).GetTypes()
            .Where(type => type.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .Select(type => Activator.CreateInstance(type) switch
            {
                IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
                var old => (ISourceGenerator)old!,
            })];
    }
}
