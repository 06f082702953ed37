namespace Statsig.Emulator.Rules;

/// <summary>For users with an attribute. One without it fails every test but <c>notEquals</c> and <c>notIn</c>.</summary>
internal sealed class AttributeCondition : Condition
{
    private readonly string _attribute;
    private readonly IReadOnlyList<AttributeTest> _tests;

    public AttributeCondition(string attribute, IReadOnlyList<AttributeTest> tests)
    {
        _attribute = attribute;
        _tests = tests;
    }

    public override bool Holds(in RuleSubject subject)
    {
        var value = subject.User.Attribute(_attribute);
        foreach (var test in _tests)
        {
            if (!test.Holds(value))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => string.Join(" and ", _tests.Select(test => $"{_attribute} {test}"));
}
