namespace Statsig.Runtime;

/// <summary>Takes exposures that Statsig has not counted itself, and sends them later. Does not block and does not throw.</summary>
internal interface IExposureSink
{
    /// <summary>Queues an exposure; it is counted as dropped when the client is disposed.</summary>
    /// <param name="exposure">Who was given what.</param>
    void Add(in FlagExposure exposure);
}
