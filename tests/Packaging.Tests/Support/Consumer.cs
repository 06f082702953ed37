namespace Packaging.Tests.Support;

/// <summary>A project, or several, as a user has them: in a folder of its own, with the packages from the folder source.</summary>
internal sealed class Consumer
{
    private readonly PackedPackages _packages;

    public Consumer(PackedPackages packages, string name)
    {
        _packages = packages;
        Folder = packages.NewFolder(name);

        // NuGetAudit: the vulnerability database is not part of every package source.
        // NU1603: the next version up of a dependency's dependency will do where a package source lacks the lowest one.
        // StatsigToday: the samples' flags expire one day, and builds with them are to be the same after that.
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <StatsigVersion>{packages.Version}</StatsigVersion>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
                <StatsigToday>2027-01-31</StatsigToday>
              </PropertyGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    /// <summary>Puts a file there.</summary>
    public Consumer Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Builds, with the detail that tells which steps were skipped.</summary>
    public Task<DotnetCommand> BuildAsync(params string[] arguments) => RunAsync(["build", "-v:n", "-tl:off", .. arguments]);

    /// <summary>Runs the dotnet command in the folder.</summary>
    public Task<DotnetCommand> RunAsync(params string[] arguments) =>
        DotnetCommand.RunAsync(Folder, arguments, ("NUGET_PACKAGES", _packages.Cache));

    /// <summary>Builds, requires that all is well, and that a second build compiles nothing.</summary>
    public async Task BuildTwiceAsync(params string[] arguments)
    {
        (await BuildAsync(arguments)).Succeeded();
        var second = (await BuildAsync(arguments)).Succeeded();
        Assert.True(HasCompiledNothing(second), second.Output);
    }

    public static bool HasCompiledNothing(DotnetCommand build) =>
        build.Output.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", StringComparison.Ordinal)
        && !build.Output.Contains("/csc.dll", StringComparison.Ordinal);
}
