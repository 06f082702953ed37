using System.Collections.ObjectModel;

namespace Statsig.Runtime;

/// <summary>Copies, checks, compares and hashes a user's dictionaries.</summary>
internal static class UserAttributes
{
    public static IReadOnlyDictionary<string, string>? CopyIds(IReadOnlyDictionary<string, string>? source, string property)
    {
        if (source is null || source.Count == 0)
        {
            return null;
        }

        var copy = new Dictionary<string, string>(source.Count, StringComparer.Ordinal);
        foreach (var pair in source)
        {
            copy[pair.Key] = pair.Value ?? throw new ArgumentException($"StatsigUser.{property}[\"{pair.Key}\"] is null; leave the key out instead.", property);
        }

        return new ReadOnlyDictionary<string, string>(copy);
    }

    public static IReadOnlyDictionary<string, object>? Copy(IReadOnlyDictionary<string, object>? source, string property)
    {
        if (source is null || source.Count == 0)
        {
            return null;
        }

        var copy = new Dictionary<string, object>(source.Count, StringComparer.Ordinal);
        foreach (var pair in source)
        {
            copy[pair.Key] = CopyValue(pair.Value) ?? throw new ArgumentException(
                $"StatsigUser.{property}[\"{pair.Key}\"] is {Describe(pair.Value)}; Statsig takes strings, booleans, finite numbers and lists of strings.",
                property);
        }

        return new ReadOnlyDictionary<string, object>(copy);
    }

    public static bool Equal<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
        where T : class
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        foreach (var pair in left)
        {
            if (!right.TryGetValue(pair.Key, out var other) || !ValueEquals(pair.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash that does not depend on the order of the entries.</summary>
    public static int Hash<T>(IReadOnlyDictionary<string, T>? attributes)
        where T : class
    {
        if (attributes is null)
        {
            return 0;
        }

        var sum = attributes.Count;
        foreach (var pair in attributes)
        {
            sum = unchecked(sum + HashCode.Combine(pair.Key, ValueHash(pair.Value)));
        }

        return sum;
    }

    /// <summary>The value itself, a copy of a list, or null for what Statsig does not take.</summary>
    private static object? CopyValue(object? value) => value switch
    {
        string or bool or byte or sbyte or short or ushort or int or uint or long or ulong or decimal => value,
        double number when Platform.IsFinite(number) => value,
        float number when Platform.IsFinite(number) => value,
        IEnumerable<string> list => CopyList(list),
        _ => null,
    };

    private static ReadOnlyCollection<string>? CopyList(IEnumerable<string?> list)
    {
        var copy = new List<string>();
        foreach (var item in list)
        {
            if (item is null)
            {
                return null;
            }

            copy.Add(item);
        }

        return copy.AsReadOnly();
    }

    private static string Describe(object? value) => value switch
    {
        null => "null",
        double or float => "not a finite number",
        IEnumerable<string> => "a list with a null in it",
        _ => $"a {value.GetType()}",
    };

    private static bool ValueEquals(object left, object right) =>
        left is IReadOnlyList<string> leftList && right is IReadOnlyList<string> rightList
            ? leftList.SequenceEqual(rightList, StringComparer.Ordinal)
            : Comparable(left).Equals(Comparable(right));

    private static int ValueHash(object value)
    {
        if (value is not IReadOnlyList<string> list)
        {
            return Comparable(value).GetHashCode();
        }

        var hash = new HashCode();
        foreach (var item in list)
        {
            hash.Add(item, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Integers of every size as one type: 1 and 1L reach Statsig as the same text.</summary>
    private static object Comparable(object value) => value switch
    {
        byte number => (long)number,
        sbyte number => (long)number,
        short number => (long)number,
        ushort number => (long)number,
        int number => (long)number,
        uint number => (long)number,
        ulong number when number <= long.MaxValue => (long)number,
        _ => value,
    };
}
