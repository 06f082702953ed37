using Statsig.Runtime;
using Statsig.Runtime.Serialization;

namespace Statsig.Testing;

/// <summary>
/// Says what flags are: for everyone when it is a <see cref="FakeStatsig"/> itself, for some users when it comes from <see cref="FakeStatsig.For"/> or
/// <see cref="FakeStatsig.When"/>. What is set later wins; a user comes before a condition, and a condition before everyone.
/// </summary>
public class FlagSetter
{
    private readonly FakeFlags _flags;
    private readonly Audience _audience;

    internal FlagSetter(FakeFlags flags, Audience audience)
    {
        _flags = flags;
        _audience = audience;
    }

    /// <summary>Sets a gate.</summary>
    /// <param name="gate">The gate, like <c>Gates.NewCheckout</c>.</param>
    /// <param name="value">Whether it is open.</param>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public void Set(FeatureGate gate, bool value) => Set(FlagKey.Gate(gate.Name), new FakeAnswer { Value = value });

    /// <summary>Sets a gate's evaluation with all that there is to it, for example a failure.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="evaluation">What evaluating it gives.</param>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public void Set(FeatureGate gate, Evaluation<bool> evaluation) => Set(FlagKey.Gate(gate.Name), FakeAnswer.Of(evaluation));

    /// <summary>Sets a dynamic config.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="config">The config, like <c>Configs.CheckoutSettings</c>.</param>
    /// <param name="value">Its value; <see cref="ValueExtensions.With"/> makes one from another.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="config"/> is <c>default</c>.</exception>
    public void Set<T>(DynamicConfig<T> config, T value) => SetValue(FlagKey.Config(config.Name), value, new FakeAnswer());

    /// <summary>Sets a dynamic config's evaluation with all that there is to it, for example a failure.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="config">The config.</param>
    /// <param name="evaluation">What evaluating it gives.</param>
    /// <exception cref="InvalidOperationException"><paramref name="config"/> is <c>default</c>.</exception>
    public void Set<T>(DynamicConfig<T> config, Evaluation<T> evaluation) => Set(FlagKey.Config(config.Name), FakeAnswer.Of(evaluation));

    /// <summary>Sets an experiment.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="value">Its value.</param>
    /// <param name="group">The name of the group; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void Set<T>(Experiment<T> experiment, T value, string? group = null) =>
        SetValue(FlagKey.Config(experiment.Name), value, new FakeAnswer { GroupName = group });

    /// <summary>Sets an experiment's evaluation with all that there is to it, for example a failure.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="evaluation">What evaluating it gives.</param>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void Set<T>(Experiment<T> experiment, Evaluation<T> evaluation) => Set(FlagKey.Config(experiment.Name), FakeAnswer.Of(evaluation));

    /// <summary>Sets an experiment whose groups the manifest lists.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="experiment">The experiment, like <c>Experiments.ButtonTest</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="group">The group; <c>Unrecognized</c> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void Set<T, TGroup>(Experiment<T, TGroup> experiment, T value, TGroup group)
        where TGroup : struct, Enum =>
        SetValue(FlagKey.Config(experiment.Name), value, new FakeAnswer { GroupName = experiment.Groups.NameOf(group) });

    /// <summary>Sets the evaluation of an experiment whose groups the manifest lists, for example a failure.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="evaluation">What evaluating it gives; the group is that of its <see cref="ExperimentEvaluation{T, TGroup}.GroupName"/>.</param>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void Set<T, TGroup>(Experiment<T, TGroup> experiment, ExperimentEvaluation<T, TGroup> evaluation)
        where TGroup : struct, Enum =>
        Set(
            FlagKey.Config(experiment.Name),
            FakeAnswer.Of(new Evaluation<T>(
                evaluation.Value, evaluation.Reason, evaluation.RuleId, evaluation.GroupName ?? experiment.Groups.NameOf(evaluation.Group), evaluation.Error)));

    /// <summary>Sets a layer.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="layer">The layer, like <c>Layers.CheckoutLayer</c>.</param>
    /// <param name="value">Its parameters.</param>
    /// <param name="allocatedExperiment">The name of the experiment that the user is allocated to; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="layer"/> is <c>default</c>.</exception>
    public void Set<T>(Layer<T> layer, T value, string? allocatedExperiment = null) =>
        SetValue(FlagKey.Layer(layer.Name), value, new FakeAnswer { AllocatedExperiment = allocatedExperiment });

    /// <summary>Sets a layer's evaluation with all that there is to it, for example a failure.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="evaluation">What evaluating it gives.</param>
    /// <exception cref="InvalidOperationException"><paramref name="layer"/> is <c>default</c>.</exception>
    public void Set<T>(Layer<T> layer, Evaluation<T> evaluation) => Set(FlagKey.Layer(layer.Name), FakeAnswer.Of(evaluation));

    /// <summary>Sets a dynamic config by JSON that must fit its schema. What is left out has its default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="config">The config.</param>
    /// <param name="json">Its value, like <c>{ "max_items": 3 }</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> does not fit; the message says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="config"/> is <c>default</c>.</exception>
    public void SetJson<T>(DynamicConfig<T> config, string json) => SetJson(FlagKey.Config(config.Name), config.Reader, json, new FakeAnswer());

    /// <summary>Sets an experiment by JSON that must fit its schema. What is left out has its default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="json">Its value.</param>
    /// <param name="group">The name of the group; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> does not fit; the message says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void SetJson<T>(Experiment<T> experiment, string json, string? group = null) =>
        SetJson(FlagKey.Config(experiment.Name), experiment.Reader, json, new FakeAnswer { GroupName = group });

    /// <summary>Sets an experiment whose groups the manifest lists, by JSON that must fit its schema. What is left out has its default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="json">Its value.</param>
    /// <param name="group">The group; <c>Unrecognized</c> for none.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> does not fit; the message says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public void SetJson<T, TGroup>(Experiment<T, TGroup> experiment, string json, TGroup group)
        where TGroup : struct, Enum =>
        SetJson(FlagKey.Config(experiment.Name), experiment.Reader, json, new FakeAnswer { GroupName = experiment.Groups.NameOf(group) });

    /// <summary>Sets a layer by JSON that must fit its schema. What is left out has its default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <param name="json">Its parameters.</param>
    /// <param name="allocatedExperiment">The name of the experiment that the user is allocated to; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> does not fit; the message says where.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="layer"/> is <c>default</c>.</exception>
    public void SetJson<T>(Layer<T> layer, string json, string? allocatedExperiment = null) =>
        SetJson(FlagKey.Layer(layer.Name), layer.Reader, json, new FakeAnswer { AllocatedExperiment = allocatedExperiment });

    /// <summary>Sets a gate by its name.</summary>
    /// <param name="gateName">The gate's name in Statsig.</param>
    /// <param name="value">Whether it is open.</param>
    /// <exception cref="ArgumentException"><paramref name="gateName"/> is null or no name that Statsig can have.</exception>
    public void SetGate(string gateName, bool value)
    {
        ExposureRule.CheckName(EvaluationKind.Gate, gateName, nameof(gateName));
        Set(FlagKey.Gate(gateName), new FakeAnswer { Value = value });
    }

    /// <summary>Sets a dynamic config by its name.</summary>
    /// <param name="configName">The config's name in Statsig.</param>
    /// <param name="json">Its value: a JSON object.</param>
    /// <exception cref="ArgumentException"><paramref name="configName"/> is null or no name that Statsig can have, or <paramref name="json"/> is no JSON object.</exception>
    public void SetConfig(string configName, string json)
    {
        ExposureRule.CheckName(EvaluationKind.DynamicConfig, configName, nameof(configName));
        SetJson(FlagKey.Config(configName), ValueReaders.JsonObject, json, new FakeAnswer());
    }

    /// <summary>Sets an experiment by its name.</summary>
    /// <param name="experimentName">The experiment's name in Statsig.</param>
    /// <param name="json">Its value: a JSON object.</param>
    /// <param name="group">The name of the group; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="experimentName"/> is null or no name that Statsig can have, or <paramref name="json"/> is no JSON object.</exception>
    public void SetExperiment(string experimentName, string json, string? group = null)
    {
        ExposureRule.CheckName(EvaluationKind.Experiment, experimentName, nameof(experimentName));
        SetJson(FlagKey.Config(experimentName), ValueReaders.JsonObject, json, new FakeAnswer { GroupName = group });
    }

    /// <summary>Sets a layer by its name.</summary>
    /// <param name="layerName">The layer's name in Statsig.</param>
    /// <param name="json">Its parameters: a JSON object.</param>
    /// <param name="allocatedExperiment">The name of the experiment that the user is allocated to; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="layerName"/> is null or no name that Statsig can have, or <paramref name="json"/> is no JSON object.</exception>
    public void SetLayer(string layerName, string json, string? allocatedExperiment = null)
    {
        ExposureRule.CheckName(EvaluationKind.Layer, layerName, nameof(layerName));
        SetJson(FlagKey.Layer(layerName), ValueReaders.JsonObject, json, new FakeAnswer { AllocatedExperiment = allocatedExperiment });
    }

    /// <summary>Sets the ranked list of a contextual autotune experiment.</summary>
    /// <param name="configName">The experiment's name in Statsig.</param>
    /// <param name="variants">The variants, the best first.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="configName"/> is null or no name that Statsig can have, or <paramref name="variants"/> is null or has a null.
    /// </exception>
    public void SetRankedList(string configName, params RankedVariant[] variants)
    {
        ExposureRule.CheckName(EvaluationKind.RankedList, configName, nameof(configName));
        Guard.NotNull(variants);
        if (Array.IndexOf(variants, null) >= 0)
        {
            throw new ArgumentException("A variant is null.", nameof(variants));
        }

        Set(FlagKey.RankedList(configName), new FakeAnswer { Value = Array.AsReadOnly((RankedVariant[])variants.Clone()) });
    }

    private void SetValue<T>(FlagKey flag, T value, FakeAnswer answer)
    {
        Guard.NotNull(value);
        Set(flag, answer with { Value = value });
    }

    private void SetJson<T>(FlagKey flag, ValueReader<T> reader, string json, FakeAnswer answer) =>
        Set(flag, answer with { Value = TestValues.Read(reader, json), Json = json });

    private void Set(FlagKey flag, FakeAnswer answer) => _flags.Set(flag, _audience, answer);
}
