namespace Samples.Tests;

/// <summary>A Blazor WebAssembly project, as a user has it, in a folder of its own.</summary>
internal static class WebAssemblyProject
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly">
          <Import Project="../../src/Statsig.Generators/buildTransitive/Statsig.Generators.props" />
          <PropertyGroup>
            <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
            <!*kind*>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" />
            <ProjectReference Include="../../src/Statsig.Runtime/Statsig.Runtime.csproj" />
            <ProjectReference Include="../../src/Statsig.Generators/Statsig.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            <ProjectReference Include="../../src/Statsig.Manifest/Statsig.Manifest.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
          <Import Project="../../src/Statsig.Generators/buildTransitive/Statsig.Generators.targets" />
        </Project>
        """;

    private const string Program = """
        using Statsig.Runtime;

        var options = new StatsigOptions { ApiKey = "secret-AbCdEf0123456789" };
        System.Console.WriteLine(options);
        """;

    private const string Page = """
        @using Statsig.Runtime
        <p>@Text</p>
        @code {
            [Microsoft.AspNetCore.Components.Parameter] public IStatsigClient Client { get; set; } = null!;
            string Text => Client.CheckGateAsync("new_chekout", new StatsigUser("42")).ToString()!;
        }
        """;

    /// <summary>Builds it, with something more among its properties.</summary>
    public static Task<DotnetCommand> BuildAsync(string name, string property = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(DotnetCommand.RepositoryRoot, "artifacts", name));
        Write(folder, name + ".csproj", Project.Replace("<!*kind*>", property, StringComparison.Ordinal));
        Write(folder, "Program.cs", Program);
        Write(folder, "Counter.razor", Page);
        Write(folder, "wwwroot/index.html", "<html></html>");
        Write(folder, "wwwroot/appsettings.json", """{ "Statsig": { "ApiKey": "secret-AbCdEf0123456789" } }""");
        return DotnetCommand.RunAsync(["build", folder.FullName, "--no-incremental", "-c", DotnetCommand.Configuration, "-nodeReuse:false", "-tl:off"]);
    }

    private static void Write(DirectoryInfo folder, string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
