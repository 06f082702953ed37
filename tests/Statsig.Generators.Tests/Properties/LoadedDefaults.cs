using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Statsig.Manifest;
using Statsig.Runtime.Serialization;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Loads what was compiled, and looks at the default of each generated class and each entry.</summary>
internal sealed class LoadedDefaults
{
    private static readonly MethodInfo CheckMethod = typeof(LoadedDefaults).GetMethod(nameof(CheckReading), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Assembly _assembly;
    private readonly string _namespace;

    private LoadedDefaults(Assembly assembly, string ns)
    {
        _assembly = assembly;
        _namespace = ns;
    }

    public static void Check(ProjectCheck project, ManifestModel manifest)
    {
        using var image = new MemoryStream();
        Assert.True(project.Compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        var defaults = new LoadedDefaults(context.LoadFromStream(image), manifest.Namespace ?? "App.Flags");
        foreach (var declaration in manifest.Definitions)
        {
            defaults.CheckClass(declaration, declaration.Name);
        }

        defaults.CheckEntries(manifest.Configs, "Configs");
        defaults.CheckEntries(manifest.Experiments, "Experiments");
        defaults.CheckEntries(manifest.Layers, "Layers");
        context.Unload();
    }

    private void CheckEntries(EquatableArray<ValueEntry> entries, string className)
    {
        foreach (var entry in entries)
        {
            foreach (var declaration in entry.Declarations)
            {
                CheckClass(declaration, declaration.Name);
            }

            var handle = TypeOf(className).GetProperty(entry.Info.Identifier)!.GetValue(null)!;
            Assert.Equal(entry.Name, handle.GetType().GetProperty("Name")!.GetValue(handle));
            CheckReader(handle.GetType().GetProperty("Reader")!.GetValue(handle)!, entry.DefaultJson);
        }
    }

    private void CheckClass(TypeDeclaration declaration, string path)
    {
        if (declaration is not ClassDeclaration type)
        {
            return;
        }

        var reader = TypeOf(path).GetField("ValueReader", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        CheckReader(reader, type.DefaultJson);
        var value = TypeOf(path).GetProperty("Default")!.GetValue(null)!;
        CheckNulls(path, value);
        using var json = JsonDocument.Parse(type.DefaultJson);
        foreach (var property in type.Properties)
        {
            var info = value.GetType().GetProperty(property.Identifier)!;
            CheckType(property.Type, info.PropertyType);
            CheckScalar(property.Type, json.RootElement.GetProperty(property.Name), info.GetValue(value));
        }

        foreach (var nested in type.Nested)
        {
            CheckClass(nested, path + "+" + nested.Name);
        }
    }

    /// <summary>A generated type is the one that the manifest means, and not another one of its name.</summary>
    private void CheckType(SchemaType expected, Type actual)
    {
        switch (expected)
        {
            case NullableType nullable: CheckType(nullable.Inner, Nullable.GetUnderlyingType(actual) ?? actual); break;
            case ListType list: CheckType(list.Item, actual.GenericTypeArguments[0]); break;
            case DictionaryType dictionary: CheckType(dictionary.Value, actual.GenericTypeArguments[1]); break;
            case NamedType named: Assert.Equal(TypeOf(named.Path.Replace('.', '+')), actual); break;
        }
    }

    /// <summary>What C# says is never null is not, at any depth.</summary>
    private void CheckNulls(string path, object value)
    {
        if (!_seen.Add(value))
        {
            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var part = property.GetValue(value);
            Assert.True(part is not null || _nullability.Create(property).ReadState == NullabilityState.Nullable, $"{path}.{property.Name} is null.");
            foreach (var item in part is not string and IEnumerable items ? items.Cast<object?>() : [part])
            {
                if (item?.GetType().Assembly == _assembly && item is not Enum)
                {
                    CheckNulls($"{path}.{property.Name}", item);
                }
            }
        }
    }

    private static void CheckScalar(SchemaType type, JsonElement json, object? value)
    {
        if (type is NullableType nullable)
        {
            if (json.ValueKind == JsonValueKind.Null)
            {
                Assert.Null(value);
                return;
            }

            type = nullable.Inner;
        }

        switch ((type as ScalarType)?.Kind)
        {
            case ScalarKind.Boolean: Assert.Equal(json.GetBoolean(), value); break;
            case ScalarKind.Int32: Assert.Equal(json.GetInt32(), value); break;
            case ScalarKind.Int64: Assert.Equal(json.GetInt64(), value); break;
            case ScalarKind.Double: Assert.Equal(json.GetDouble(), value); break;
            case ScalarKind.Decimal: Assert.Equal(json.GetDecimal(), value); break;
            case ScalarKind.String: Assert.Equal(json.GetString(), value); break;
            case ScalarKind.Guid: Assert.Equal(json.GetGuid(), value); break;
            case ScalarKind.Uri: Assert.Equal(json.GetString(), Assert.IsType<Uri>(value).OriginalString); break;
        }
    }

    private static void CheckReader(object reader, string json)
    {
        var type = reader.GetType();
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ValueReader<>))
        {
            type = type.BaseType!;
        }

        CheckMethod.MakeGenericMethod(type.GenericTypeArguments).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [reader, json], null);
    }

    private static void CheckReading<T>(ValueReader<T> reader, string json)
    {
        var value = reader.Default;
        Assert.NotNull(value);
        foreach (var text in (string[])[json, $" {json} "])
        {
            var context = new ValueReadContext(Encoding.UTF8.GetBytes(text));
            Assert.True(reader.TryRead(ref context, default, out var read));
            Assert.Null(context.Problem);
            Assert.True(reader.AreEqual(value, read), $"{json}\nread back is\n{reader.ToString(read)}\nand not\n{reader.ToString(value)}");
            Assert.Equal(reader.GetHashCode(value), reader.GetHashCode(read));
            Assert.Equal(reader.ToString(value), reader.ToString(read));
            Assert.True(value is not IEquatable<T> || value.Equals(read));
        }

        Assert.NotEmpty(reader.ToString(value));
        Assert.False(reader.AreEqual(value, default));
    }

    private Type TypeOf(string path) => _assembly.GetType($"{_namespace}.{path}", throwOnError: true)!;
}
