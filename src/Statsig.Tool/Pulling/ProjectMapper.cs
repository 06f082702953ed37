using Statsig.Manifest;
using Statsig.Tool.Api;
using Statsig.Tool.Api.Contracts;

namespace Statsig.Tool.Pulling;

/// <summary>Turns what the Console has into entries of a manifest, and says what cannot be one.</summary>
internal sealed class ProjectMapper
{
    private readonly PullFilter _filter;
    private readonly List<string> _notes = [];
    private readonly List<PulledEntry> _entries = [];
    private readonly HashSet<(FlagKind Kind, string Name)> _leftOut = [];
    private readonly EntryMapper _mapper;

    private ProjectMapper(PullFilter filter)
    {
        _filter = filter;
        _mapper = new EntryMapper(_notes);
    }

    /// <summary>Maps a project.</summary>
    /// <param name="project">What the Console has.</param>
    /// <param name="filter">Which of it.</param>
    public static PulledProject Map(ConsoleProject project, PullFilter filter) => new ProjectMapper(filter).Map(project);

    private PulledProject Map(ConsoleProject project)
    {
        var layers = MapLayers(project);
        Add(project.Gates.Where(static gate => gate.Type != "TEMPLATE"), FlagKind.Gate, EntryMapper.Map);
        Add(project.Configs, FlagKind.DynamicConfig, _mapper.Map);
        Add(project.Experiments.Where(IsServed), FlagKind.Experiment, experiment => EntryMapper.Map(experiment, layers.GetValueOrDefault(experiment.LayerID ?? "")));
        Add(project.Layers.Where(static layer => layer.IsImplicitLayer != true), FlagKind.Layer, layer => layers[layer.Id!]);
        RemoveDoubles();
        var entries = _entries.Select(entry => EntryRepair.Run(entry, _notes)).OrderBy(static entry => entry.Kind).ThenBy(static entry => entry.Name, StringComparer.Ordinal).ToList();
        return new PulledProject(entries, new PullScope(_filter, IncompleteKinds(project), _leftOut), [.. project.Incomplete.Values, .. _notes]);
    }

    /// <summary>Layers that code can ask for, whatever the filter says: experiments have their types from them.</summary>
    private static Dictionary<string, PulledEntry> MapLayers(ConsoleProject project)
    {
        var values = project.Experiments.Where(static experiment => !string.IsNullOrEmpty(experiment.LayerID))
            .ToLookup(static experiment => experiment.LayerID!, EntryMapper.ValuesOf, StringComparer.Ordinal);
        return project.Layers.Where(static layer => layer.IsImplicitLayer != true && StatsigName.FindFault(layer.Id!) is null)
            .ToDictionary(static layer => layer.Id!, layer => EntryMapper.Map(layer, [.. values[layer.Id!].SelectMany(static value => value)]), StringComparer.Ordinal);
    }

    private void Add<T>(IEnumerable<T> items, FlagKind kind, Func<T, PulledEntry> map)
        where T : ConsoleItem
    {
        foreach (var item in items.Where(static item => item.IsTemplate != true))
        {
            if (!_filter.Accepts(item))
            {
                _leftOut.Add((kind, item.Id!));
            }
            else if (StatsigName.FindFault(item.Id!) is { } fault)
            {
                _notes.Add($"{Word(kind)} '{item.Id}' is left out: the name {fault}.");
            }
            else
            {
                _entries.Add(map(item));
            }
        }
    }

    private bool IsServed(ConsoleExperiment experiment)
    {
        if (experiment.IsAnalysisOnly == true && _filter.Accepts(experiment))
        {
            _notes.Add($"Experiment '{experiment.Id}' is left out: it is for analysis only, and Statsig serves no value of it.");
        }

        return experiment.IsAnalysisOnly != true;
    }

    /// <summary>One name cannot be a config and an experiment: Statsig's API asks for both in the same way.</summary>
    private void RemoveDoubles()
    {
        var configs = _entries.Where(static entry => entry.Kind == FlagKind.DynamicConfig).Select(static entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _entries.FindAll(entry => entry.Kind == FlagKind.Experiment && configs.Contains(entry.Name)))
        {
            _notes.Add($"Experiment '{entry.Name}' is left out: there is a config of that name, and the two are one name space.");
            _entries.Remove(entry);
        }
    }

    private static HashSet<FlagKind> IncompleteKinds(ConsoleProject project)
    {
        var kinds = new HashSet<FlagKind>();
        foreach (var (list, kind) in new[] { ("gates", FlagKind.Gate), ("dynamic configs", FlagKind.DynamicConfig), ("experiments", FlagKind.Experiment), ("layers", FlagKind.Layer) })
        {
            if (project.Incomplete.ContainsKey(list))
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    private static string Word(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "Gate",
        FlagKind.DynamicConfig => "Config",
        FlagKind.Experiment => "Experiment",
        _ => "Layer",
    };
}
