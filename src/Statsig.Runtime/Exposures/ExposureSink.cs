namespace Statsig.Runtime;

/// <summary>Queues the exposures of answers that Statsig was asked not to count.</summary>
internal sealed class ExposureSink : IExposureSink
{
    private readonly EventLogger<QueuedExposure> _exposures;

    public ExposureSink(EventLogger<QueuedExposure> exposures)
    {
        _exposures = exposures;
    }

    /// <inheritdoc/>
    public void Add(in FlagExposure exposure)
    {
        // Statsig takes no exposure of a user without an ID; it would refuse the whole batch.
        if (ExposureRule.HasId(exposure.User))
        {
            var entity = exposure.IsGate ? StatsigEntity.Gate : StatsigEntity.Experiment;
            var item = new QueuedExposure(exposure.User, Exposure.OfAnswer(entity, exposure.Name, exposure.GateValue, exposure.RuleId, exposure.GroupName));
            _exposures.LogOrDrop(ref item);
        }
    }
}
