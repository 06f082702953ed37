using System.Globalization;
using System.Text;
using Benchmarks.Inputs;
using Statsig.Generators.Generation;
using Statsig.Manifest;
using Statsig.Runtime;

namespace Benchmarks.CompileCost;

/// <summary>A subject on disk: its files, the compiler's arguments as a build would give them, and the program that comes out.</summary>
internal sealed class SubjectFolder
{
    private readonly string _folder;
    private readonly string _responseFile;

    public SubjectFolder(Subject subject, string folder)
    {
        _folder = folder;
        _responseFile = Path.Combine(folder, "csc.rsp");
        Directory.CreateDirectory(folder);
        File.WriteAllLines(_responseFile, Arguments(subject));
        File.WriteAllText(Path.Combine(folder, "App.runtimeconfig.json"), string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "runtimeOptions": { "tfm": "net{{Environment.Version.Major}}.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }"""));
        var runtime = typeof(FeatureGate).Assembly.Location;
        File.Copy(runtime, Path.Combine(folder, Path.GetFileName(runtime)));
    }

    public long Size => new FileInfo(Program).Length;

    private string Program => Path.Combine(_folder, "App.dll");

    public TimeSpan CompileCold() => ChildProcess.Run("exec", Compiler, "@" + _responseFile);

    /// <exception cref="InvalidOperationException">The server is gone.</exception>
    public TimeSpan CompileWarm(CompilerServer server)
    {
        var time = ChildProcess.Run("exec", Compiler, "/shared:" + server.Pipe, "@" + _responseFile);
        return server.IsRunning ? time : throw new InvalidOperationException("The compiler server is gone.");
    }

    public TimeSpan Start() => ChildProcess.Run("exec", Program);

    private static string Compiler => Path.Combine(BuildFolders.Find("Compiler"), "csc.dll");

    private IEnumerable<string> Arguments(Subject subject)
    {
        yield return "/nologo /nostdlib+ /target:exe /optimize+ /debug:portable /deterministic+ /nullable:enable /warnaserror+ /nowarn:1701,1702";
        yield return Option("out", Program);
        foreach (var reference in Directory.EnumerateFiles(BuildFolders.Find("References"), "*.dll").Append(typeof(FeatureGate).Assembly.Location))
        {
            yield return Option("reference", reference);
        }

        if (subject.Manifest is { } manifest)
        {
            yield return Option("analyzer", typeof(StatsigGenerator).Assembly.Location);
            yield return Option("analyzer", typeof(ManifestReader).Assembly.Location);
            yield return Option("additionalfile", Write("statsig.manifest.json", manifest));
        }

        for (var i = 0; i < subject.Sources.Count; i++)
        {
            yield return $"\"{Write(string.Create(CultureInfo.InvariantCulture, $"Source{i}.cs"), subject.Sources[i])}\"";
        }
    }

    private static string Option(string name, string path) => $"/{name}:\"{path}\"";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
