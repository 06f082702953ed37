using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads the sections whose entries have values. They share <c>$defs</c> and the names of a namespace's types.</summary>
internal sealed class ValueSections
{
    private readonly ReadContext _context;
    private readonly SectionReader _sections;
    private readonly ValueTypeReader _values;
    private readonly GroupReader _groups;
    private readonly IdentifierScope _typeNames;

    /// <param name="context">Where problems go.</param>
    /// <param name="sections">Reads sections.</param>
    /// <param name="definitions">The value of <c>$defs</c>.</param>
    public ValueSections(ReadContext context, SectionReader sections, JsonNode? definitions)
    {
        _context = context;
        _sections = sections;
        var typeNames = new IdentifierScope(context, "types of", IdentifierKind.Type);
        _typeNames = typeNames;
        var checker = new ValueChecker(context);
        var table = new DefinitionTable(context);
        var scope = new TypeScope(typeNames, owner: null, remedy: "x-identifier");
        var types = new TypeBuilder(context, checker, scope);
        if (definitions is { } node)
        {
            table.Read(node);
            CycleFinder.Mark(table.Definitions);
            types.BuildDefinitions(table.Definitions);
        }

        Definitions = scope.ToArray();
        _values = new ValueTypeReader(context, table, checker, types, typeNames);
        _groups = new GroupReader(context, _values, typeNames);
    }

    /// <summary>The types that are generated for <c>$defs</c>.</summary>
    public EquatableArray<TypeDeclaration> Definitions { get; }

    public EquatableArray<ValueEntry> Read(JsonNode section, string name, FlagKind kind, string className) =>
        _sections.Read<ValueEntry>(section, name, kind, className, new ValueEntryReader(_context, kind, _values, _groups).Read, static e => e.Info, TakeTypes);

    /// <summary>Takes the names of the types of an entry that is used again.</summary>
    /// <returns>False when one of them is taken, and then none is taken.</returns>
    private bool TakeTypes(ValueEntry entry)
    {
        foreach (var declaration in entry.Declarations)
        {
            if (_typeNames.IsTaken(declaration.Name))
            {
                return false;
            }
        }

        if (entry.GroupType is { } group && !_typeNames.TryGive(group, entry.Name))
        {
            return false;
        }

        foreach (var declaration in entry.Declarations)
        {
            _typeNames.TryGive(declaration.Name, entry.Name);
        }

        return true;
    }
}
