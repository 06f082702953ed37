using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Statsig.Generators.Analysis.Clients;

/// <summary>Tells whether a project is a client: whether what it builds goes to users, so that they can read what is in it.</summary>
internal static class ClientProject
{
    /// <summary>Properties that are true in clients of one kind.</summary>
    private static readonly string[] Switches =
        ["UsingMicrosoftNETSdkBlazorWebAssembly", "UseMaui", "UseMauiCore", "UseWPF", "UseWindowsForms", "AndroidApplication", "UnoSingleProject", "UsingUnoSdk"];

    private static readonly string[] Platforms = ["android", "ios", "maccatalyst", "macos", "tvos", "tizen", "browser", "browserwasm"];

    /// <summary>Assemblies that only clients reference, and what references a client.</summary>
    private static readonly HashSet<string> ClientAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Xamarin.iOS", "Xamarin.Forms.Core",
        "Microsoft.iOS", "Microsoft.MacCatalyst", "Microsoft.tvOS", "Microsoft.macOS", "PresentationFramework", "System.Windows.Forms", "Microsoft.WinUI",
        "Avalonia.Base", "Avalonia.Controls", "Uno.UI", "Uno", "UnityEngine", "UnityEngine.CoreModule",
    };

    /// <summary>Assemblies of servers and of test projects: these reference the clients that they serve or test, and what those reference.</summary>
    private static readonly HashSet<string> OtherAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.AspNetCore.Hosting", "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework", "TUnit.Core",
    };

    public static bool IsClient(AnalyzerOptions options, Compilation compilation)
    {
        var properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (Read(properties, "StatsigProjectKind") is { } kind)
        {
            if (kind.Equals("Client", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (kind.Equals("Server", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return HasClientProperty(properties) || (!IsTrue(properties, "IsTestProject") && HasClientReference(compilation));
    }

    private static bool HasClientProperty(AnalyzerConfigOptions properties)
    {
        foreach (var name in Switches)
        {
            if (IsTrue(properties, name))
            {
                return true;
            }
        }

        return (Read(properties, "TargetPlatformIdentifier") is { } platform && Array.IndexOf(Platforms, platform.ToLowerInvariant()) >= 0)
            || (Read(properties, "RuntimeIdentifier") is { } runtime && runtime.StartsWith("browser", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasClientReference(Compilation compilation)
    {
        var isClient = false;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (OtherAssemblies.Contains(reference.Name))
            {
                return false;
            }

            isClient |= ClientAssemblies.Contains(reference.Name);
        }

        return isClient;
    }

    private static bool IsTrue(AnalyzerConfigOptions properties, string name) =>
        Read(properties, name) is { } value && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? Read(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
