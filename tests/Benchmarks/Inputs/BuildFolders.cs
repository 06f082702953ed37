using System.Reflection;

namespace Benchmarks.Inputs;

/// <summary>Folders that the build knows and wrote into this assembly.</summary>
internal static class BuildFolders
{
    public static string Find(string name) => typeof(BuildFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
