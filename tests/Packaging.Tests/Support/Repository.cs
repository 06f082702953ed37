using System.Reflection;

namespace Packaging.Tests.Support;

/// <summary>The repository that the tests were built from, and copies of it.</summary>
internal static class Repository
{
    public static readonly string Root = Metadata("RepositoryRoot");

    /// <summary>The framework of the SDK that runs the tests, such as <c>net10.0</c>.</summary>
    public static readonly string CurrentFramework = Metadata("TargetFramework");

    /// <summary>Copies the source as it stands, with what is not committed yet: a pack leaves nothing behind in the repository's own folders.</summary>
    public static async Task CopyAsync(string target)
    {
        await GitAsync(Root, "clone", "--quiet", "--local", Root, target);
        foreach (var file in await ListAsync("ls-files", "--modified", "--others", "--exclude-standard"))
        {
            var from = Path.Combine(Root, file);
            var to = Path.Combine(target, file);
            if (File.Exists(from))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to, overwrite: true);
            }
            else
            {
                File.Delete(to);
            }
        }
    }

    /// <summary>The commit that is checked out.</summary>
    public static async Task<string> CommitAsync() => (await ListAsync("rev-parse", "HEAD"))[0];

    private static async Task<string[]> ListAsync(params string[] arguments) =>
        (await GitAsync(Root, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> GitAsync(string folder, params string[] arguments) =>
        (await DotnetCommand.StartAsync("git", folder, arguments)).Succeeded().Output;

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
