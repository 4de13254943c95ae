// Minutes on foot as the server reckons them (server/domain/distance.cpp): the straight line, a quarter more for streets,
// 80 m a minute. Pure.
export interface Place {
    readonly lat: number; // degrees
    readonly lon: number;
}

const earth = 6_371_000; // m
const streetFactor = 1.25;
const aMinute = 80; // m
const aWalk = 30; // minutes; what is farther, nobody calls a walk

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function minutesOnFoot(from: Place, to: Place): number | undefined {
    const x = radians(to.lon - from.lon) * Math.cos(radians((from.lat + to.lat) / 2));
    const y = radians(to.lat - from.lat);
    const minutes = Math.max(1, Math.ceil((earth * Math.hypot(x, y) * streetFactor) / aMinute));
    return minutes <= aWalk ? minutes : undefined;
}
