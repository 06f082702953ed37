using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Lifecycles;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>STATSIG2001 to 2007: whether the manifest has the names that are given, and as what.</summary>
internal sealed class NameCheck
{
    private readonly ManifestSet _manifests;
    private readonly LifecycleCheck _lifecycles;
    private readonly bool _hasRuntime;

    public NameCheck(ManifestSet manifests, LifecycleCheck lifecycles, bool hasRuntime)
    {
        _manifests = manifests;
        _lifecycles = lifecycles;
        _hasRuntime = hasRuntime;
    }

    public void Check(CodeFile file, NameUse use)
    {
        foreach (var given in use.FindNames(file.Compilation))
        {
            Check(file, use, given);
        }
    }

    private void Check(CodeFile file, NameUse use, in GivenName given)
    {
        var names = given.Follow(file, out var isComplete);
        foreach (var name in names)
        {
            if (use.IsDeclaration && name.Value.Length == 0)
            {
                // What is yet to be set, or left out, begins with an empty string where it must not be null.
                continue;
            }

            Check(file, use, given.Kind, name, LocationOf(name.Place, use));
        }

        if (!isComplete)
        {
            file.Report(Diagnostic.Create(NameRules.UncheckedName, LocationOf(given.Syntax, use), Flag.Describe(given.Kind)));
        }
    }

    private static Location LocationOf(SyntaxNode value, NameUse use) =>
        use.Place is { } place && !CodeFile.IsMapped(value.GetLocation()) ? place.GetLocation() : value.GetLocation();

    private void Check(CodeFile file, NameUse use, FlagKind kind, in FollowedName name, Location location)
    {
        if (_manifests.FindServed(kind, name.Value) is not { } flag)
        {
            // What the manifest has cannot be told where it could not be read: that is one error there, and not one at each use.
            if (!_manifests.KnowsAll(kind))
            {
                return;
            }

            if (_manifests.FindAny(name.Value) is { } other)
            {
                file.Report(WrongKind(kind, other, location));
            }
            else if (!name.IsCheckedElsewhere)
            {
                file.Report(Unknown(kind, name.Value, location));
            }

            return;
        }

        if (name.IsFromNames)
        {
            // The constant itself is looked at where it stands.
            return;
        }

        _lifecycles.Check(file, flag, location);
        if (_hasRuntime && !use.IsAttribute && _manifests.ClassOf(flag) is not null && SecretKey.Find(flag.Name, 0) is null)
        {
            var properties = PropertiesOf(kind, flag.Name);
            AddAccessor(properties, flag);
            properties[DiagnosticProperties.ManifestKind] = flag.Kind.ToString();
            var accessor = FlagClasses.NameOf(flag.Kind) + "." + flag.Named.Identifier;
            file.Report(Diagnostic.Create(NameRules.TypedAccessor, location, properties.ToImmutable(), flag.Name, accessor));
        }
    }

    private static Diagnostic WrongKind(FlagKind kind, Flag flag, Location location)
    {
        var properties = PropertiesOf(kind, flag.Name);
        properties[DiagnosticProperties.ManifestKind] = flag.Kind.ToString();
        return Diagnostic.Create(
            NameRules.WrongKind, location, properties.ToImmutable(), SecretKey.Hide(flag.Name), Flag.Describe(flag.Kind), Flag.Describe(kind));
    }

    private Diagnostic Unknown(FlagKind kind, string name, Location location)
    {
        if (SecretKey.Find(name, 0) is { } key)
        {
            // Whoever mixes the two up must not find the key in a build's log.
            return Diagnostic.Create(NameRules.UnknownFor(kind), location, SecretKey.Hide(name), "; this is a " + key.Kind);
        }

        var properties = PropertiesOf(kind, name);
        var hint = "";
        if (FindNearest(kind, name) is { } nearest && SecretKey.Find(nearest.Name, 0) is null)
        {
            hint = $"; did you mean '{nearest.Name}'?";
            properties[DiagnosticProperties.SuggestedName] = nearest.Name;
            AddAccessor(properties, nearest);
        }

        return Diagnostic.Create(NameRules.UnknownFor(kind), location, properties.ToImmutable(), name, hint);
    }

    /// <summary>A method for configs serves experiments, so that one of these may be meant.</summary>
    private Flag? FindNearest(FlagKind kind, string name)
    {
        var nearest = _manifests.FindNearest(kind, name);
        if (kind == FlagKind.DynamicConfig && _manifests.FindNearest(FlagKind.Experiment, name) is { } experiment)
        {
            nearest = nearest is null ? experiment : NameSuggester.FindNearest(name, [nearest, experiment]);
        }

        return nearest is null ? null : _manifests.FindServed(kind, nearest);
    }

    private static ImmutableDictionary<string, string?>.Builder PropertiesOf(FlagKind kind, string name)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (name.Length > 0)
        {
            properties[DiagnosticProperties.Name] = SecretKey.Hide(name);
        }

        properties[DiagnosticProperties.EntityKind] = kind.ToString();
        return properties;
    }

    private void AddAccessor(ImmutableDictionary<string, string?>.Builder properties, Flag flag)
    {
        if (_manifests.ClassOf(flag) is { } type)
        {
            properties[DiagnosticProperties.NameConstant] = type + ".Names." + flag.Named.Identifier;
            if (_hasRuntime)
            {
                properties[DiagnosticProperties.Accessor] = type + "." + flag.Named.Identifier;
            }
        }
    }
}
