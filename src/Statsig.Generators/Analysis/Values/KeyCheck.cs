using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Values;

/// <summary>STATSIG2008: whether the schema of a config, an experiment or a layer has the parameter that is asked for, as the type that is asked for.</summary>
internal sealed class KeyCheck
{
    private readonly ManifestSet _manifests;

    public KeyCheck(ManifestSet manifests) => _manifests = manifests;

    public void Check(CodeFile file, NameUse use)
    {
        if (use.Method is not { MethodKind: not MethodKind.Constructor } method || !StatsigApi.HasMethod(method, file.Compilation))
        {
            return;
        }

        foreach (var argument in use.Arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit }
                && KeyParameters.IsKey(parameter)
                && FindFlag(file, use) is { Value: { } entry } flag
                && !flag.File.Document.HasSyntaxErrors)
            {
                Check(file, method, flag, entry, argument.Value);
            }
        }
    }

    private static void Check(CodeFile file, IMethodSymbol method, Flag flag, ValueEntry entry, IOperation argument)
    {
        var schema = new EntrySchema(entry, flag.File.Document.Model);
        foreach (var key in NameFollower.Follow(argument, file.Model, out _, file.Cancellation))
        {
            var location = key.Place.GetLocation();
            if (!schema.TryFind(key.Value, out var type))
            {
                ReportUnknown(file, flag, schema, key.Value, location);
            }
            else if (AskedType(method) is { } asked && !TypeFit.Fits(type, asked))
            {
                Report(
                    file, location, PropertiesOf(flag, key.Value),
                    $"The parameter '{key.Value}' of '{flag.Name}' is {TypeFit.Describe(type)} in the manifest, not '{asked.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
            }
        }
    }

    private static void ReportUnknown(CodeFile file, Flag flag, EntrySchema schema, string key, Location location)
    {
        var properties = PropertiesOf(flag, key);
        var hint = "";
        if (SecretKey.Find(key, 0) is { } secret)
        {
            hint = "; this is a " + secret.Kind;
            properties = properties.Remove(DiagnosticProperties.Name);
        }
        else if (NameSuggester.FindNearest(key, schema.Keys) is { } nearest && SecretKey.Find(nearest, 0) is null)
        {
            hint = $"; did you mean '{nearest}'?";
            properties = properties.Add(DiagnosticProperties.SuggestedName, nearest);
        }

        Report(file, location, properties, $"The schema of '{flag.Name}' has no parameter '{key}'{hint}");
    }

    /// <summary>Whoever mixes a parameter's key up with a secret one must not find that in a build's log.</summary>
    private static void Report(CodeFile file, Location location, ImmutableDictionary<string, string?> properties, string message) =>
        file.Report(Diagnostic.Create(NameRules.WrongParameter, location, properties, SecretKey.Hide(message)));

    /// <summary>The flag whose value is asked: named in the same call, or in the one that the value comes from.</summary>
    private Flag? FindFlag(CodeFile file, NameUse use)
    {
        if (FindNamed(file, use.Method!, use.Arguments) is { } named)
        {
            return named;
        }

        return use.Receiver is not null && ValueSource.Find(use.Receiver, file) is { } call && StatsigApi.HasMethod(call.TargetMethod, file.Compilation)
            ? FindNamed(file, call.TargetMethod, call.Arguments)
            : null;
    }

    private Flag? FindNamed(CodeFile file, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter
                && NameParameters.KindOf(parameter, isApi: true) is { } kind and not FlagKind.Gate
                && NameFollower.Follow(argument.Value, file.Model, out var isComplete, file.Cancellation) is [var name]
                && isComplete)
            {
                return _manifests.FindServed(kind, name.Value);
            }
        }

        return null;
    }

    /// <summary>What a getter gives: <c>Get&lt;T&gt;</c> or <c>GetString</c>; null when it is none.</summary>
    private static ITypeSymbol? AskedType(IMethodSymbol method) =>
        method.ReturnsVoid ? null : method.TypeArguments is [var type] ? type : method.IsGenericMethod ? null : method.ReturnType;

    private static ImmutableDictionary<string, string?> PropertiesOf(Flag flag, string key) => ImmutableDictionary<string, string?>.Empty
        .Add(DiagnosticProperties.Name, SecretKey.Hide(key))
        .Add(DiagnosticProperties.FlagName, SecretKey.Hide(flag.Name))
        .Add(DiagnosticProperties.EntityKind, flag.Kind.ToString());
}
