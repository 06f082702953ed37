using System.Linq.Expressions;
using Statsig.Runtime;
using Statsig.Runtime.Serialization;

namespace Statsig.Testing;

/// <summary>Makes generated values for tests.</summary>
public static class ValueExtensions
{
    /// <summary>A copy of a generated value with another value for one property: <c>settings.With(s =&gt; s.MaxItems, 3)</c>.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <typeparam name="TProperty">The type of the property.</typeparam>
    /// <param name="value">The value; often its class's <c>Default</c>.</param>
    /// <param name="property">The property.</param>
    /// <param name="newValue">What the property is in the copy.</param>
    /// <exception cref="ArgumentNullException">An argument is null; <paramref name="newValue"/> may be.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="property"/> is not one property of the value, or <paramref name="newValue"/> is of another type, which C# had to convert the property to.
    /// </exception>
    public static T With<T, TProperty>(this T value, Expression<Func<T, TProperty>> property, TProperty newValue)
        where T : ObjectValue<T>
    {
        Guard.NotNull(value);
        Guard.NotNull(property);
        return property.Body is MemberExpression { Expression: ParameterExpression } member
            ? TestValues.With(value, member.Member.Name, newValue)
            : throw new ArgumentException($"\"{property.Body}\" is not one property of {typeof(T).Name} as it is; write value.With(v => v.Property, newValue).", nameof(property));
    }
}
